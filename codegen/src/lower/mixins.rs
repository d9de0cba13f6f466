//! Mixins (Smithy 2.0, "Mixins"). Their contents are copied into the shapes that use them before anything else reads
//! the model.

use std::collections::{BTreeMap, HashSet};

use super::limits;
use super::traits::MIXIN;
use crate::ast::{Members, Model, Reference, Shape, ShapeId, Traits, apply_to_mixed_in};
use crate::error::{Error, ErrorKind, Place};

/// Replaces the mixins of every shape with their contents.
pub(super) fn flatten(model: &mut Model) -> Result<(), Vec<Error>> {
    let with_mixins: Vec<ShapeId> =
        model.shapes.iter().filter(|(_, shape)| !shape.mixins.is_empty()).map(|(id, _)| id.clone()).collect();
    let mut taken_over = 0;
    for id in with_mixins {
        flatten_shape(model, &id, &mut HashSet::new(), &mut taken_over)?;
    }
    Ok(())
}

fn flatten_shape(
    model: &mut Model,
    id: &ShapeId,
    above: &mut HashSet<ShapeId>,
    taken_over: &mut usize,
) -> Result<(), Vec<Error>> {
    let Some(shape) = model.shapes.get_mut(id) else { return Ok(()) };
    let mixins = std::mem::take(&mut shape.mixins);
    let source = shape.source;
    if mixins.is_empty() {
        return Ok(());
    }
    limits::mixins(above.len(), id, source).map_err(|error| vec![error])?;
    above.insert(id.clone());
    let mut members = Members::new();
    let mut traits = Traits::new();
    let mut references = Vec::new();
    for mixin in mixins {
        let place = || Place::shape(source, id).then(&["mixins"]);
        if above.contains(&mixin.target) {
            let what = format!("the mixin `{}`, which contains itself", mixin.target);
            return Err(vec![Error::new(ErrorKind::Unsupported { from: id.to_string(), what }, place())]);
        }
        flatten_shape(model, &mixin.target, above, taken_over)?;
        let Some(brings) = model.shapes.get(&mixin.target) else {
            let kind = ErrorKind::UnresolvedTarget { from: id.to_string(), target: mixin.target.clone(), near: None };
            return Err(vec![Error::new(kind, place())]);
        };
        let brought = References::of(brings);
        *taken_over = taken_over.saturating_add(brings.members.len() + brings.traits.len() + brought.len());
        if *taken_over > limits::ALL_MEMBERS {
            let kind = ErrorKind::Limit { what: "members and traits from mixins", limit: limits::ALL_MEMBERS };
            return Err(vec![Error::new(kind, place())]);
        }
        members.extend(brings.members.iter().map(|(name, member)| (name.clone(), member.clone())));
        let local = brings.traits.get(MIXIN).and_then(|mixin| mixin.get("localTraits")?.as_array().cloned());
        let stays = |name: &str| name == MIXIN || local.iter().flatten().any(|local| local.as_str() == Some(name));
        let taken = brings.traits.iter().filter(|(name, _)| !stays(name));
        traits.extend(taken.map(|(name, value)| (name.clone(), value.clone())));
        references.push(brought);
    }
    above.remove(id);
    let applied = model.applied.remove(id).unwrap_or_default();
    let Some(shape) = model.shapes.get_mut(id) else { return Ok(()) };
    references.into_iter().rev().for_each(|brings| brings.put_before(shape));
    for (name, member) in std::mem::take(&mut shape.members) {
        match members.get_mut(&name) {
            Some(mixed_in) => mixed_in.traits.extend(member.traits),
            None => {
                members.insert(name, member);
            }
        }
    }
    apply_to_mixed_in(id, &mut members, applied)?;
    shape.members = members;
    traits.extend(std::mem::take(&mut shape.traits));
    shape.traits = traits;
    Ok(())
}

/// The properties, other than traits, that services, resources and operations inherit from mixins.
struct References {
    version: Option<String>,
    lists: [Vec<Reference>; 4],
    rename: BTreeMap<ShapeId, String>,
}

impl References {
    fn of(shape: &Shape) -> Self {
        let lists = [&shape.operations, &shape.resources, &shape.errors, &shape.collection_operations];
        Self { version: shape.version.clone(), lists: lists.map(Vec::clone), rename: shape.rename.clone() }
    }

    fn len(&self) -> usize {
        self.lists.iter().map(Vec::len).sum::<usize>() + self.rename.len()
    }

    /// Adds the properties to a shape. Lists are concatenated, without duplicates; for other properties, the shape's
    /// own take precedence.
    fn put_before(self, shape: &mut Shape) {
        let own = [&mut shape.operations, &mut shape.resources, &mut shape.errors, &mut shape.collection_operations];
        for (own, mut brought) in own.into_iter().zip(self.lists) {
            let known: HashSet<_> = own.iter().map(|own| own.target.clone()).collect();
            brought.retain(|brought| !known.contains(&brought.target));
            own.splice(..0, brought);
        }
        for (id, name) in self.rename {
            shape.rename.entry(id).or_insert(name);
        }
        shape.version = shape.version.take().or(self.version);
    }
}
