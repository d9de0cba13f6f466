//! Sensitive data (Smithy 2.0, trait `smithy.api#sensitive`).

use std::collections::HashSet;

use super::Context;
use super::traits::SENSITIVE;
use crate::ast::{Member, Shape, ShapeId};

impl Context<'_> {
    /// Whether `Debug` must redact a member: the member, its target or its container is sensitive, or its target is a
    /// list or map with sensitive contents at any depth. Structures and unions inside the list or map redact their own
    /// members.
    pub(super) fn is_sensitive(&self, shape: &Shape, member: &Member) -> bool {
        let mut todo = vec![member];
        let mut seen = HashSet::new();
        while let Some(member) = todo.pop() {
            if self.member_or_target_trait(member, SENSITIVE).is_some() {
                return true;
            }
            // A list cannot contain itself, but a model may claim that it does.
            let Some(target) = self.shape(&member.target).filter(|_| seen.insert(&member.target)) else { continue };
            todo.extend([&target.member, &target.key, &target.value].into_iter().flatten());
        }
        shape.traits.contains_key(SENSITIVE)
    }

    /// Whether any of these shapes contains sensitive data at any depth, including in structures and unions.
    pub(super) fn contain_sensitive<'a>(&'a self, shapes: impl IntoIterator<Item = &'a ShapeId>) -> bool {
        let mut todo: Vec<_> = shapes.into_iter().collect();
        let mut seen = HashSet::new();
        while let Some(id) = todo.pop() {
            let Some(shape) = self.shape(id).filter(|_| seen.insert(id)) else { continue };
            let single = [&shape.member, &shape.key, &shape.value];
            let members = shape.members.values().chain(single.into_iter().flatten());
            if shape.traits.contains_key(SENSITIVE) || members.clone().any(|it| it.traits.contains_key(SENSITIVE)) {
                return true;
            }
            todo.extend(members.map(|member| &member.target));
        }
        false
    }
}
