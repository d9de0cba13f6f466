//! Everything in a model that can have traits: shapes and their members.

use crate::ast::{Model, Shape, ShapeId, Traits};
use crate::error::Place;

/// A shape or a member.
pub(super) struct Site<'a> {
    id: &'a ShapeId,
    shape: &'a Shape,
    member: Option<(&'a str, bool)>,
    /// The traits of the shape or member.
    pub(super) traits: &'a Traits,
}

impl<'a> Site<'a> {
    /// Returns all shapes and members of a model, each shape before its members.
    pub(super) fn all(model: &'a Model) -> impl Iterator<Item = Self> {
        model.shapes.iter().flat_map(|(id, shape)| {
            let single = [("member", &shape.member), ("key", &shape.key), ("value", &shape.value)];
            let single =
                single.into_iter().filter_map(|(name, member)| Some(((name, false), &member.as_ref()?.traits)));
            let named = shape.members.iter().map(|(name, member)| ((name.as_str(), true), &member.traits));
            let members =
                single.chain(named).map(move |(member, traits)| Self { id, shape, member: Some(member), traits });
            std::iter::once(Self { id, shape, member: None, traits: &shape.traits }).chain(members)
        })
    }

    /// Returns the shape ID, with the name of the member if the site is a member.
    pub(super) fn name(&self) -> String {
        match self.member {
            None => self.id.to_string(),
            Some((member, _)) => format!("{}${member}", self.id),
        }
    }

    /// Returns the location of a trait of this site.
    pub(super) fn trait_place(&self, name: &str) -> Place {
        let place = Place::shape(self.shape.source, self.id);
        let place = match self.member {
            None => place,
            Some((member, true)) => place.then(&["members", member]),
            Some((member, false)) => place.then(&[member]),
        };
        place.then(&["traits", name])
    }
}
