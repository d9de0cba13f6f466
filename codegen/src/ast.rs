//! The Smithy JSON AST, limited to what the generator reads (Smithy 2.0, "JSON AST"; versions "1.0" and "2.0").
//!
//! Reading makes no decisions: it records the contents of the files, and the defaults that are implicit in Smithy 1.0.
//! Overlays are merged here, because Smithy also treats several files as one model. Shapes and `apply` statements
//! record the files that they come from, so that errors can point to them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Deserialize;

use crate::error::{Error, ErrorKind, Place};
use crate::json::{self, Object};

mod apply;
mod shape_id;
mod version_1;

pub use apply::Applied;
pub(crate) use apply::apply_to_mixed_in;
pub use shape_id::{ShapeId, is_identifier};

/// The values of traits, by absolute shape ID.
pub type Traits = Object;

/// All shapes of one or more files.
#[derive(Debug, Default)]
pub struct Model {
    /// The shapes, by ID.
    pub shapes: BTreeMap<ShapeId, Shape>,
    /// `apply` statements for members that may come from mixins, by shape ID. They are merged when the mixins are
    /// resolved.
    pub applied: BTreeMap<ShapeId, Vec<Applied>>,
}

/// A shape. Which fields are set depends on its type.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shape {
    /// The type, such as `structure`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The members of a structure, union or enum, in order.
    #[serde(default)]
    pub members: Members,
    /// The member of a list.
    pub member: Option<Member>,
    /// The key of a map.
    pub key: Option<Member>,
    /// The value of a map.
    pub value: Option<Member>,
    /// The traits.
    #[serde(default)]
    pub traits: Traits,
    /// The mixins whose members and traits the shape gets.
    #[serde(default)]
    pub mixins: Vec<Reference>,
    /// The version of a service.
    pub version: Option<String>,
    /// The operations of a service or resource.
    #[serde(default)]
    pub operations: Vec<Reference>,
    /// The resources of a service or resource.
    #[serde(default)]
    pub resources: Vec<Reference>,
    /// The errors of an operation, or the errors that all operations of a service share.
    #[serde(default)]
    pub errors: Vec<Reference>,
    /// New names for shapes in the closure of a service.
    #[serde(default)]
    pub rename: BTreeMap<ShapeId, String>,
    /// The input of an operation.
    pub input: Option<Reference>,
    /// The output of an operation.
    pub output: Option<Reference>,
    /// The operation that creates a resource.
    pub create: Option<Reference>,
    /// The operation that creates a resource with an identifier that the client chooses.
    pub put: Option<Reference>,
    /// The operation that reads a resource.
    pub read: Option<Reference>,
    /// The operation that updates a resource.
    pub update: Option<Reference>,
    /// The operation that deletes a resource.
    pub delete: Option<Reference>,
    /// The operation that lists resources.
    pub list: Option<Reference>,
    /// Other operations on the collection of resources.
    #[serde(default)]
    pub collection_operations: Vec<Reference>,
    /// The index of the file that defines the shape.
    #[serde(skip)]
    pub source: usize,
}

/// Members by name, in the order of the model.
pub type Members = indexmap::IndexMap<String, Member>;

/// A member of a shape.
#[derive(Clone, Debug, Deserialize)]
pub struct Member {
    /// The shape that the member targets.
    pub target: ShapeId,
    /// The traits of the member.
    #[serde(default)]
    pub traits: Traits,
}

/// A reference to a shape.
#[derive(Clone, Debug, Deserialize)]
pub struct Reference {
    /// The shape.
    pub target: ShapeId,
}

/// The maximum size of a file in bytes. Lowering has limits on the contents of a model.
const BYTES: usize = 200_000_000;

#[derive(Deserialize)]
struct File {
    smithy: String,
    #[serde(default)]
    shapes: indexmap::IndexMap<ShapeId, FileShape>,
}

/// A shape or an `apply` statement: a file lists both as shapes, an `apply` statement under the ID of its target.
#[derive(Deserialize)]
#[serde(transparent)]
struct FileShape(Shape);

impl Model {
    /// Reads the model and merges its overlays, in order. Fails with all errors found.
    pub fn read(sources: &[crate::Source<'_>]) -> Result<Self, Vec<Error>> {
        let mut model = Self::default();
        let mut applied = Vec::new();
        let mut errors = Vec::new();
        let mut of_version_1 = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            if source.text.len() > BYTES {
                let kind = ErrorKind::Limit { what: "bytes in a file", limit: BYTES };
                errors.push(Error::new(kind, Place::pointer(index, &[])));
                continue;
            }
            let file = match parse(index, source) {
                Ok(file) => file,
                Err(wrong) => {
                    errors.extend(wrong);
                    continue;
                }
            };
            if file.smithy.starts_with('1') {
                of_version_1.push(index);
            }
            for (id, FileShape(mut shape)) in file.shapes {
                shape.source = index;
                if shape.kind == "apply" {
                    applied.push((id, Applied { source: index, member: None, traits: shape.traits }));
                    continue;
                }
                match model.shapes.entry(id) {
                    Entry::Vacant(entry) => {
                        entry.insert(shape);
                    }
                    Entry::Occupied(entry) => {
                        let id = entry.key();
                        errors.push(Error::new(ErrorKind::ShapeTwice { id: id.clone() }, Place::shape(index, id)));
                    }
                }
            }
        }
        // If a file cannot be read, a target that seems to be missing may be in it.
        if errors.is_empty() {
            for (id, applied) in applied {
                model.apply(&id, applied, &mut errors);
            }
            version_1::state_defaults(&mut model, &of_version_1);
        }
        if errors.is_empty() { Ok(model) } else { Err(errors) }
    }
}

/// Parses a file. Fails with the duplicate keys or, if none were found, with the first other error.
fn parse(index: usize, source: &crate::Source<'_>) -> Result<File, Vec<Error>> {
    let read = serde_json::from_str::<File>(source.text);
    // Duplicate keys can be found only in valid JSON. Where keys are the names of Rust fields, as in a shape,
    // `serde_json` rejects duplicates too, but with a less specific error.
    if read.as_ref().err().is_none_or(serde_json::Error::is_data) {
        let twice = json::duplicates(source.text).into_iter();
        let twice: Vec<_> = twice.map(|(path, at)| key_twice(index, source.text, path, at)).collect();
        if !twice.is_empty() {
            return Err(twice);
        }
    }
    let file = read.map_err(|error| {
        vec![Error::new(ErrorKind::Json { message: strip_position(&error) }, Place::at(index, &error))]
    })?;
    match file.smithy.as_str() {
        "1" | "1.0" | "2" | "2.0" => Ok(file),
        version => {
            let kind = ErrorKind::Version { version: version.to_owned() };
            Err(vec![Error::new(kind, Place::pointer(index, &["smithy"]))])
        }
    }
}

fn key_twice(source: usize, text: &str, pointer: Vec<String>, at: usize) -> Error {
    let key = pointer.last().cloned().unwrap_or_default();
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let position = Some((before.matches('\n').count() + 1, at - line_start + 1));
    Error::new(ErrorKind::KeyTwice { key }, Place { source, pointer, position })
}

/// Returns the message of an error without the position that `serde_json` appends: our errors already have a location.
pub(crate) fn strip_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message,
    }
}
