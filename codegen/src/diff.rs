//! What changes for the users of a crate when its model does.
//!
//! Two lowered services are compared item by item, as Rust sees them: items are the same if their paths are, whatever the
//! model calls them. What no rule names is found by comparing what is generated. Every change carries a verdict by the rules of semantic versioning for Rust crates whose structures,
//! enumerations and errors are `#[non_exhaustive]`.

use crate::ir::Service;

mod change;
mod endpoint;
mod enums;
mod generated;
mod limits;
mod members;
mod operations;
mod pagination;
mod rest;
mod rust_names;
mod service;
mod structures;
mod types;
mod version;
mod waiters;

pub use change::{Action, Change, Effect, Subject, Verdict};
pub use version::next_version;

use change::Changes;

/// Compares two states of a service. The changes stand with the gravest verdict first, then by subject and item.
pub fn compare(old: &Service, new: &Service) -> Vec<Change> {
    let mut changes = Changes::default();
    service::compare(&mut changes, old, new);
    operations::compare(&mut changes, old, new);
    types::compare(&mut changes, old, new);
    waiters::compare(&mut changes, old, new);
    endpoint::compare(&mut changes, old, new);
    rest::compare(&mut changes, old, new);
    let mut changes = changes.into_inner();
    changes.sort_by(|one, other| {
        let key = |change: &Change| (std::cmp::Reverse(change.verdict), change.subject, change.action);
        key(one).cmp(&key(other)).then_with(|| one.item.cmp(&other.item))
    });
    changes
}

/// The gravest verdict; none if nothing changes.
pub fn verdict(changes: &[Change]) -> Option<Verdict> {
    changes.iter().map(|change| change.verdict).max()
}

/// Pairs what stands in both under one name, and says what stands in one only, in the order of the names.
fn pair<'a, T>(old: &'a [T], new: &'a [T], name: impl Fn(&T) -> &str) -> Vec<Pair<'a, T>> {
    let mut pairs = std::collections::BTreeMap::new();
    for item in old {
        pairs.insert(name(item), Pair::Removed(item));
    }
    for item in new {
        let pair = match pairs.get(name(item)) {
            Some(&Pair::Removed(old)) => Pair::Both(old, item),
            _ => Pair::Added(item),
        };
        pairs.insert(name(item), pair);
    }
    pairs.into_values().collect()
}

/// An item in two states.
enum Pair<'a, T> {
    /// It is gone.
    Removed(&'a T),
    /// It is new.
    Added(&'a T),
    /// It was and is there.
    Both(&'a T, &'a T),
}
