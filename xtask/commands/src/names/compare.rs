//! Comparison of two sets of public names: renamed items, and items that only one side has.

use std::collections::{BTreeMap, BTreeSet};

/// The result of a comparison.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Comparison {
    /// The number of common names.
    pub(super) common: usize,
    /// The names that differ, each as published and as generated.
    pub(super) differences: Vec<(String, String)>,
    /// The items that only the published crate has.
    pub(super) theirs: Vec<String>,
    /// The items that only the generated crate has.
    pub(super) ours: Vec<String>,
}

impl Comparison {
    /// Compares paths such as `types::Tag::key`. Two paths that only differ in case and underscores are one item with
    /// two names; others are items that only one side has, because the model can be older or newer than the crate.
    pub(super) fn of(theirs: &BTreeSet<String>, ours: &BTreeSet<String>) -> Self {
        let mut generated: BTreeMap<String, &String> =
            ours.difference(theirs).map(|path| (letters(path), path)).collect();
        let mut comparison = Self { common: theirs.intersection(ours).count(), ..Self::default() };
        for path in theirs.difference(ours) {
            match generated.remove(&letters(path)) {
                Some(other) => comparison.differences.push((path.clone(), other.clone())),
                None => comparison.theirs.push(path.clone()),
            }
        }
        comparison.ours = generated.into_values().cloned().collect();
        comparison
    }
}

/// Returns a path in lowercase, without underscores.
pub(super) fn letters(path: &str) -> String {
    path.chars().filter(|character| *character != '_').map(|character| character.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_case_is_a_difference_but_missing_names_are_not() {
        let set = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<BTreeSet<_>>();
        let theirs = set(&["types::A", "types::A::s3_key", "types::Old"]);
        let ours = set(&["types::A", "types::A::s3key", "types::New"]);
        let compared = Comparison::of(&theirs, &ours);
        assert_eq!(compared.common, 1);
        assert_eq!(compared.differences, [("types::A::s3_key".to_owned(), "types::A::s3key".to_owned())]);
        assert_eq!((compared.theirs, compared.ours), (vec!["types::Old".to_owned()], vec!["types::New".to_owned()]));
    }
}
