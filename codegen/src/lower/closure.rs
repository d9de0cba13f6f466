//! The closure of a service: the shapes that its operations use, in requests or responses.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::ByShape;
use super::event_streams::{self, Position};
use super::traits::ERROR;
use crate::ast::{Model, Reference, Shape, ShapeId};
use crate::error::{Error, ErrorKind, Place};

/// The shapes that a service uses.
pub(super) struct Closure<'a> {
    /// The operations of the service, by ID.
    pub(super) operations: ByShape<&'a Shape>,
    /// The shapes that the members of requests and responses target, by ID, except for the errors of event streams.
    /// Inputs and outputs are included only if a member targets them.
    pub(super) shapes: ByShape<Travels<'a>>,
    /// The errors of the service, its operations and its event streams, by ID.
    pub(super) errors: ByShape<&'a Shape>,
    /// The IDs of the errors that a client can send in an event stream.
    pub(super) sent_errors: BTreeSet<ShapeId>,
    /// Whether only selected operations are included.
    pub(super) is_partial: bool,
}

/// A shape, and whether it occurs in requests and in responses.
pub(super) struct Travels<'a> {
    pub(super) shape: &'a Shape,
    /// Whether the shape occurs in responses.
    pub(super) read: bool,
    /// Whether the shape occurs in requests.
    pub(super) write: bool,
}

/// The number of errors after which similar names are no longer suggested.
const NEAR_NAMES: usize = 20;

/// The ID of the unit shape, which represents the absence of a value.
pub(super) const UNIT: &str = "smithy.api#Unit";

impl<'a> Closure<'a> {
    /// Collects everything that the service uses, or only what its selected operations use.
    pub(super) fn of(
        model: &'a Model,
        id: &ShapeId,
        service: &'a Shape,
        chosen: Option<&BTreeSet<ShapeId>>,
        errors: &RefCell<Vec<Error>>,
    ) -> Self {
        let closure = Self {
            operations: BTreeMap::new(),
            shapes: BTreeMap::new(),
            errors: BTreeMap::new(),
            sent_errors: BTreeSet::new(),
            is_partial: chosen.is_some(),
        };
        let mut walk = Walk { model, chosen, errors, closure };
        walk.bound(id, service);
        walk.closure
    }
}

struct Walk<'a, 'e> {
    model: &'a Model,
    /// The operations to collect, or `None` for all of them.
    chosen: Option<&'e BTreeSet<ShapeId>>,
    errors: &'e RefCell<Vec<Error>>,
    closure: Closure<'a>,
}

impl<'a> Walk<'a, '_> {
    /// Collects the operations of the service and of its resources at any depth, and the errors that all operations
    /// share.
    fn bound(&mut self, id: &ShapeId, service: &'a Shape) {
        let mut todo = vec![(id.clone(), service)];
        let mut seen = BTreeSet::new();
        while let Some((id, shape)) = todo.pop() {
            if !seen.insert(id.clone()) {
                continue;
            }
            for (key, operations) in
                [("operations", &shape.operations), ("collectionOperations", &shape.collection_operations)]
            {
                for (index, operation) in operations.iter().enumerate() {
                    self.operation(&id, &[key, &index.to_string()], operation);
                }
            }
            let lifecycle = [
                ("create", &shape.create),
                ("put", &shape.put),
                ("read", &shape.read),
                ("update", &shape.update),
                ("delete", &shape.delete),
                ("list", &shape.list),
            ];
            for (key, operation) in lifecycle {
                if let Some(operation) = operation {
                    self.operation(&id, &[key], operation);
                }
            }
            for (index, resource) in shape.resources.iter().enumerate() {
                todo.extend(self.expect(&id, &["resources", &index.to_string()], &resource.target, "resource"));
            }
        }
        self.errors_of(id, service);
    }

    /// Adds the operation that a service or resource refers to at `keys`, and everything that the operation uses.
    /// Ignores operations that are not selected.
    fn operation(&mut self, from: &ShapeId, keys: &[&str], reference: &Reference) {
        let Some((id, operation)) = self.expect(from, keys, &reference.target, "operation") else { return };
        if self.chosen.is_some_and(|chosen| !chosen.contains(&id))
            || self.closure.operations.insert(id.clone(), operation).is_some()
        {
            return;
        }
        let shapes = [("input", &operation.input, Position::Input), ("output", &operation.output, Position::Output)];
        for (key, reference, position) in shapes {
            let Some(reference) = reference.as_ref().filter(|reference| reference.target.as_str() != UNIT) else {
                continue;
            };
            if let Some((target, shape)) = self.expect(&id, &[key], &reference.target, "structure") {
                self.members(&target, shape, position);
            }
        }
        self.errors_of(&id, operation);
    }

    /// Collects the errors that an operation or service declares, and everything that they use.
    fn errors_of(&mut self, id: &ShapeId, shape: &'a Shape) {
        for (index, error) in shape.errors.iter().enumerate() {
            if let Some((target, shape)) = self.expect(id, &["errors", &index.to_string()], &error.target, "structure")
                && self.closure.errors.insert(target.clone(), shape).is_none()
            {
                self.members(&target, shape, Position::BelowOutput);
            }
        }
    }

    /// Collects everything that the members of a shape use, either in requests or in responses.
    fn members(&mut self, id: &ShapeId, shape: &'a Shape, position: Position) {
        let mut todo = vec![(id.clone(), shape, position)];
        while let Some((id, shape, position)) = todo.pop() {
            let single = [("member", &shape.member), ("key", &shape.key), ("value", &shape.value)];
            let single = single.into_iter().filter_map(|(name, member)| Some((name, member.as_ref()?)));
            let named = shape.members.iter().map(|(name, member)| (name.as_str(), member));
            // Members of an event stream that target errors are not events: the stream can end with these errors.
            let of_stream = event_streams::is_event_stream(shape);
            let of_enum = matches!(shape.kind.as_str(), "enum" | "intEnum");
            for (name, member) in named.filter(|_| !of_enum).chain(single) {
                let target = &member.target;
                if target.namespace() == "smithy.api" && !self.model.shapes.contains_key(target) {
                    continue;
                }
                let from = format!("{id}${name}");
                let keys = if shape.members.contains_key(name) { vec!["members", name] } else { vec![name] };
                let place = Place::shape(shape.source, &id).then(&keys);
                let Some((target, shape)) = self.resolve(from.clone(), place.clone(), target) else { continue };
                if let Some(what) = event_streams::rejected(shape, position) {
                    let kind = ErrorKind::Unsupported { from: from.clone(), what: what.to_owned() };
                    self.errors.borrow_mut().push(Error::new(kind, place.clone()));
                }
                if shape.traits.contains_key(ERROR) && of_stream {
                    if position.is_sent() && self.closure.sent_errors.insert(target.clone()) {
                        todo.push((target.clone(), shape, Position::BelowInput));
                    }
                    if self.closure.errors.insert(target.clone(), shape).is_none() {
                        todo.push((target, shape, Position::BelowOutput));
                    }
                    continue;
                }
                if shape.traits.contains_key(ERROR) {
                    let kind = ErrorKind::Unsupported { from, what: "an error as a value".to_owned() };
                    self.errors.borrow_mut().push(Error::new(kind, place));
                }
                let travels =
                    self.closure.shapes.entry(target.clone()).or_insert(Travels { shape, read: false, write: false });
                let direction = if position.is_sent() { &mut travels.write } else { &mut travels.read };
                if !std::mem::replace(direction, true) {
                    todo.push((target, shape, position.below()));
                }
            }
        }
    }

    /// Resolves a shape of a given type that a service, resource or operation refers to at `keys`.
    fn expect(
        &mut self,
        from: &ShapeId,
        keys: &[&str],
        target: &ShapeId,
        expected: &'static str,
    ) -> Option<(ShapeId, &'a Shape)> {
        let place = Place::shape(self.model.shapes.get(from).map_or(0, |shape| shape.source), from).then(keys);
        let (id, shape) = self.resolve(from.to_string(), place.clone(), target)?;
        if shape.kind == expected {
            return Some((id, shape));
        }
        let kind = ErrorKind::WrongTarget {
            from: from.to_string(),
            target: target.clone(),
            found: shape.kind.clone(),
            expected: match expected {
                "operation" => "an operation",
                "resource" => "a resource",
                _ => "a structure",
            },
        };
        self.errors.borrow_mut().push(Error::new(kind, place));
        None
    }

    fn resolve(&mut self, from: String, place: Place, target: &ShapeId) -> Option<(ShapeId, &'a Shape)> {
        if !target.is_valid() {
            let kind = ErrorKind::InvalidName { name: target.to_string() };
            self.errors.borrow_mut().push(Error::new(kind, place));
            return None;
        }
        if let Some((id, shape)) = self.model.shapes.get_key_value(target) {
            return Some((id.clone(), shape));
        }
        // If there are many errors, typos are unlikely to be the cause.
        let near = (self.errors.borrow().len() < NEAR_NAMES).then(|| nearest(self.model, target)).flatten();
        let kind = ErrorKind::UnresolvedTarget { from, target: target.clone(), near };
        self.errors.borrow_mut().push(Error::new(kind, place.then(&["target"])));
        None
    }
}

/// Returns the shape ID in the model that is most similar to `target`, if it is similar enough.
fn nearest(model: &Model, target: &ShapeId) -> Option<ShapeId> {
    let distance = |id: &&ShapeId| strsim::damerau_levenshtein(id.as_str(), target.as_str());
    let close = target.name().len() / 3;
    let near_length = |id: &&ShapeId| id.as_str().len().abs_diff(target.as_str().len()) <= close;
    model
        .shapes
        .keys()
        .filter(near_length)
        .map(|id| (distance(&id), id))
        .filter(|(distance, _)| *distance <= close)
        .min()
        .map(|(_, id)| id.clone())
}
