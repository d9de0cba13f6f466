//! `apply` statements, which add traits to shapes and members, usually those of another file (Smithy 2.0, "Applying
//! traits externally").

use super::{Members, Model, Shape, ShapeId, Traits};
use crate::error::{Error, ErrorKind, Place};
use crate::json::Value;

/// An `apply` statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// The index of the file that contains the statement.
    pub source: usize,
    /// The name of the member that gets the traits, if the statement is deferred; otherwise `None`.
    pub member: Option<String>,
    /// The traits.
    pub traits: Traits,
}

impl Model {
    /// Merges a statement into a shape, or into a member if the ID has a `$`. Statements for members that may come from
    /// a mixin are deferred to [`apply_to_mixed_in`].
    pub(super) fn apply(&mut self, id: &ShapeId, mut applied: Applied, errors: &mut Vec<Error>) {
        let (shape_id, member) = id.without_member();
        let shape = self.shapes.get_mut(&shape_id);
        let can_be_mixed_in = shape.as_ref().is_some_and(|shape| !shape.mixins.is_empty());
        match shape.and_then(|shape| target(shape, member)) {
            Some(target) => merge_all(target, id, applied, errors),
            None if can_be_mixed_in => {
                applied.member = member.map(str::to_owned);
                self.applied.entry(shape_id).or_default().push(applied);
            }
            None => errors.push(to_nothing(id, &applied)),
        }
    }
}

/// Merges deferred statements into the members that come from mixins. The traits in the statements override those of
/// the mixins.
pub(crate) fn apply_to_mixed_in(id: &ShapeId, members: &mut Members, applied: Vec<Applied>) -> Result<(), Vec<Error>> {
    let mut errors = Vec::new();
    let mut stated: indexmap::IndexMap<String, Traits> = indexmap::IndexMap::new();
    for applied in applied {
        let name = applied.member.clone().unwrap_or_default();
        let member_id = ShapeId::new(format!("{id}${name}"));
        match members.contains_key(&name) {
            true => merge_all(stated.entry(name).or_default(), &member_id, applied, &mut errors),
            false => errors.push(to_nothing(&member_id, &applied)),
        }
    }
    for (name, traits) in stated {
        if let Some(member) = members.get_mut(&name) {
            member.traits.extend(traits);
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn target<'s>(shape: &'s mut Shape, member: Option<&str>) -> Option<&'s mut Traits> {
    match member {
        None => Some(&mut shape.traits),
        Some("member") if shape.kind == "list" => shape.member.as_mut().map(|member| &mut member.traits),
        Some("key") if shape.kind == "map" => shape.key.as_mut().map(|member| &mut member.traits),
        Some("value") if shape.kind == "map" => shape.value.as_mut().map(|member| &mut member.traits),
        Some(member) => shape.members.get_mut(member).map(|member| &mut member.traits),
    }
}

fn to_nothing(id: &ShapeId, applied: &Applied) -> Error {
    Error::new(ErrorKind::ApplyToNothing { id: id.clone() }, Place::shape(applied.source, id))
}

fn merge_all(target: &mut Traits, id: &ShapeId, applied: Applied, errors: &mut Vec<Error>) {
    for (name, value) in applied.traits {
        if let Err(conflict) = merge(target, &name, value) {
            let place = Place::shape(applied.source, id).then(&["traits", &name]);
            errors.push(Error::new(ErrorKind::TraitConflict { id: id.clone(), name: conflict }, place));
        }
    }
}

/// Merges one trait as Smithy merges conflicting statements from several files: lists are concatenated, and equal
/// values become one. Unlike in Smithy, structures are merged, so that an overlay can add individual entries. Fails for
/// any other conflict, with the name of the trait and the keys that lead to the conflict.
fn merge(traits: &mut Traits, name: &str, value: Value) -> Result<(), String> {
    match (traits.get_mut(name), value) {
        (None, value) => {
            traits.insert(name.to_owned(), value);
        }
        (Some(Value::Array(items)), Value::Array(more)) => items.extend(more),
        (Some(Value::Object(entries)), Value::Object(more)) => {
            for (key, value) in more {
                merge(entries, &key, value).map_err(|inner| format!("{name}.{inner}"))?;
            }
        }
        (Some(old), new) if *old == new => {}
        (Some(_), _) => return Err(name.to_owned()),
    }
    Ok(())
}
