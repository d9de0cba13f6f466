//! Differences between two generated crates that no rule reports.
//!
//! Every public item that was added, removed or changed must follow from a change that a rule has found, and so must
//! every file whose code differs. Any other difference becomes a change of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{At, Change, Changes, Effect, Rule, Subject, Verdict};
use super::generated::{self, Differences, Item, MODULE};
use crate::ir::Service;

mod follows;

use follows::{code_follows, follows};

const GONE: Rule = Rule(Verdict::Breaking, Effect::Signature, "programs that use the item do not compile");
const NEW: Rule = Rule(Verdict::Addition, Effect::Signature, "a new public item does not break programs");
const OTHER: Rule = Rule(Verdict::Breaking, Effect::Signature, "existing programs that use the item do not compile");
const CODE: Rule = Rule(Verdict::Fix, Effect::Behavior, "no public item changes, but the behavior may");
const TEXTS: Rule =
    Rule(Verdict::Documentation, Effect::Text, "neither a public item nor the code of the crate changes");

/// The item that represents the whole crate.
const CRATE: &str = "crate";

pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    let Differences { gone, new: more, code, texts } = generated::compare(old, new);
    let found: Vec<Change> = changes.found().to_vec();
    items(changes, &found, &gone, &more, new);
    let mut files: Vec<_> = code.iter().map(|(file, items)| (of_file(file, items), items)).collect();
    // Files with a main item come first: the rest of the crate may differ because of them.
    files.sort_by_key(|((_, item), _)| item == CRATE);
    for ((subject, item), items) in files {
        if !code_follows(&item, items, changes.found()) {
            changes.differs(subject, At::new(new.id.as_str(), item), [None, None], CODE);
        }
    }
    if changes.found().is_empty() && (!texts.is_empty() || generated::texts_differ(old, new)) {
        changes.differs(Subject::Documentation, At::new(new.id.as_str(), CRATE), [None, None], TEXTS);
    }
}

/// Records the differences in public items that no change accounts for.
fn items(changes: &mut Changes, found: &[Change], gone: &BTreeSet<Item>, more: &BTreeSet<Item>, service: &Service) {
    let mut states: BTreeMap<&str, [Vec<&Item>; 2]> = BTreeMap::new();
    for (side, items) in [gone, more].into_iter().enumerate() {
        for item in items {
            states.entry(&item.path).or_default()[side].push(item);
        }
    }
    states.retain(|_, [was, is]| {
        let unnamed = |items: &[&Item], breaks| items.iter().any(|item| !follows(item, breaks, found));
        unnamed(was, true) || unnamed(is, !was.is_empty())
    });
    let paths: BTreeSet<&str> = states.keys().copied().collect();
    for (path, [was, is]) in &states {
        let at = At::new(service.id.as_str(), *path);
        let subject = subject(path, was.iter().chain(is).any(|item| item.signature == MODULE));
        let words = |items: &[&Item]| {
            let words: Vec<_> = items.iter().map(|item| item.signature.as_str()).filter(|it| !it.is_empty()).collect();
            Some(words.join("; ")).filter(|words| !words.is_empty())
        };
        // A removed or added type or module is reported once, without its methods and items.
        let is_reported = |same: fn(&[Vec<&Item>; 2]) -> bool| {
            parents(path).any(|parent| paths.contains(parent) && states.get(parent).is_some_and(same))
        };
        match (was.is_empty(), is.is_empty()) {
            (false, false) => changes.differs(subject, at, [words(was), words(is)], OTHER),
            (false, true) if !is_reported(|[_, is]| is.is_empty()) => changes.removed(subject, at, words(was), GONE),
            (true, false) if !is_reported(|[was, _]| was.is_empty()) => changes.added(subject, at, words(is), NEW),
            _ => {}
        }
    }
}

/// Returns the parents of a path, innermost first.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once("::").map(|(parent, _)| parent)).skip(1)
}

fn subject(path: &str, is_module: bool) -> Subject {
    match path.split("::").next() {
        _ if is_module => Subject::Module,
        Some("Config" | "config") => Subject::Configuration,
        _ if path.starts_with("feature ") => Subject::Feature,
        _ => Subject::Item,
    }
}

/// Returns the subject and path of the main item of a file, or those of the whole crate if the file has none.
fn of_file(path: &str, items: &BTreeSet<Item>) -> (Subject, String) {
    let first = |start: &str| items.iter().find(|item| item.path.starts_with(start)).map(|item| item.path.clone());
    let folder = |name: &str| path.strip_prefix("src/").is_some_and(|path| path.starts_with(name));
    let item = match () {
        () if folder("operation/") => first("Client::").map(|item| (Subject::Operation, item)),
        () if folder("types/error") => None,
        () if folder("types/") => first("types::").map(|item| (Subject::Type, item)),
        () => None,
    };
    item.unwrap_or((Subject::Service, CRATE.to_owned()))
}
