//! The changes that a model update brings for users of the crate.
//!
//! Two lowered services are compared item by item. Items match if they have the same path in Rust, whatever their names
//! in the model. Differences that no rule covers are found by comparing the generated code. Every change has a verdict
//! under the semantic versioning rules for Rust crates whose structures, enums and errors are `#[non_exhaustive]`.

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

/// Compares two versions of a service. Changes are sorted by verdict, most severe first, then by subject, action and
/// item.
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

/// Returns the most severe verdict, or `None` if nothing changes.
pub fn verdict(changes: &[Change]) -> Option<Verdict> {
    changes.iter().map(|change| change.verdict).max()
}

/// Matches the items of two versions by name. Returns all items, including those in only one version, sorted by name.
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

/// An item in one or both versions.
enum Pair<'a, T> {
    /// An item that only the old version has.
    Removed(&'a T),
    /// An item that only the new version has.
    Added(&'a T),
    /// An item that both versions have.
    Both(&'a T, &'a T),
}
