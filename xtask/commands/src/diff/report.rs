//! The content of a report, independent of its format.

use std::collections::BTreeMap;

use ::codegen::diff::{Action, Change, Effect, Subject, Verdict, compare, next_version, verdict};
use ::codegen::{File, Settings};
use generation::error::Error::Generate;
use semver::Version;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::Side;
use crate::drift;
use crate::error::Error;

/// The differences between two models.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// The title of the service.
    pub service: String,
    /// The old model, as given.
    pub old: String,
    /// The new model, as given.
    pub new: String,
    /// The most severe verdict; `None` if nothing changes.
    pub verdict: Option<Verdict>,
    /// The version of the old crate, if it is known.
    pub old_version: Option<Version>,
    /// The version that the changes require, if there are any and the old version is known.
    pub new_version: Option<Version>,
    /// The changes, most severe first.
    pub changes: Vec<Change>,
    /// The generated files that differ.
    pub files: Vec<FileDiff>,
}

/// A generated file that differs.
#[derive(Debug, Serialize)]
pub(crate) struct FileDiff {
    /// The path in the crate.
    pub path: String,
    /// The kind of change.
    pub action: Action,
    /// The number of added lines.
    pub added: usize,
    /// The number of removed lines.
    pub removed: usize,
    /// The unified diff, without file names.
    #[serde(skip)]
    pub diff: String,
}

/// Changes of one kind.
pub(crate) struct Group<'a> {
    /// The kind of item that changed.
    pub subject: Subject,
    /// The kind of change.
    pub action: Action,
    /// The aspect of the crate that the changes affect.
    pub effect: Effect,
    /// The reason for the verdict.
    pub reason: &'static str,
    /// The changes.
    pub changes: Vec<&'a Change>,
}

impl Report {
    /// Compares two sides.
    ///
    /// # Errors
    ///
    /// Fails if a side cannot be lowered, with the errors of both sides if neither can be.
    pub(crate) fn of(old: &Side, new: &Side, settings: &Settings, version: Option<Version>) -> Result<Self, Error> {
        let (old_service, new_service) = match (old.lower(settings), new.lower(settings)) {
            (Ok(old), Ok(new)) => (old, new),
            (Err(Error::Generation(Generate(mut errors))), Err(Error::Generation(Generate(more)))) => {
                errors.extend(more);
                return Err(Generate(errors).into());
            }
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        let mut changes = compare(&old_service, &new_service);
        for change in &mut changes {
            for text in [&mut change.old, &mut change.new].into_iter().flatten() {
                *text = printable(text);
            }
        }
        let verdict = verdict(&changes);
        let new_version = version.as_ref().zip(verdict).map(|(old, verdict)| next_version(old, verdict));
        Ok(Self {
            service: printable(&new_service.title),
            old: printable(old.shown()),
            new: printable(new.shown()),
            verdict,
            old_version: version,
            new_version,
            files: files(&old.generate(settings)?.files, &new.generate(settings)?.files),
            changes,
        })
    }

    /// Groups the changes with a verdict by kind.
    pub(crate) fn groups(&self, verdict: Verdict) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for change in self.changes.iter().filter(|change| change.verdict == verdict) {
            let Change { subject, action, effect, reason, .. } = *change;
            let same =
                |group: &&mut Group<'_>| (group.subject, group.action, group.reason) == (subject, action, reason);
            match groups.iter_mut().find(same) {
                Some(group) => group.changes.push(change),
                None => groups.push(Group { subject, action, effect, reason, changes: vec![change] }),
            }
        }
        groups
    }

    /// Returns the number of changes with a verdict.
    pub(crate) fn count(&self, verdict: Verdict) -> usize {
        self.changes.iter().filter(|change| change.verdict == verdict).count()
    }

    /// Summarizes the consequences in one line.
    pub(crate) fn consequence(&self) -> String {
        let release = match self.verdict {
            None => return "nothing changes".to_owned(),
            Some(Verdict::Breaking) => "breaking",
            Some(Verdict::Addition) => "additions only",
            Some(Verdict::Fix) => "fixes only",
            Some(Verdict::Documentation) => "documentation only",
        };
        match (&self.old_version, &self.new_version) {
            (Some(old), Some(new)) => format!("{release}: {old} → {new}"),
            _ => format!("{release}; give --crate-version to see the version that follows"),
        }
    }

    /// Formats the report as JSON.
    ///
    /// # Errors
    ///
    /// Never fails in practice: every part of a report can be serialized as JSON.
    pub(crate) fn json(&self) -> Result<String, Error> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::Layout(error.to_string()))?;
        Ok(text + "\n")
    }
}

/// Escapes control characters other than line breaks, and those that set the direction of text, so that models cannot
/// control the terminal.
pub(crate) fn printable(text: &str) -> String {
    let is_plain = |c: char| {
        c == '\n'
            || !(c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    text.chars().map(|c| if is_plain(c) { c.to_string() } else { c.escape_unicode().to_string() }).collect()
}

fn files(old: &[File], new: &[File]) -> Vec<FileDiff> {
    let mut pairs: BTreeMap<&str, [Option<&str>; 2]> = BTreeMap::new();
    for (side, files) in [old, new].into_iter().enumerate() {
        for file in files {
            pairs.entry(&file.path).or_default()[side] = Some(&file.text);
        }
    }
    let differing = pairs.into_iter().filter(|(_, [old, new])| old != new);
    let diffs = differing.map(|(path, [old, new])| {
        let action = match (old, new) {
            (None, _) => Action::Added,
            (_, None) => Action::Removed,
            _ => Action::Changed,
        };
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        let lines = TextDiff::from_lines(old, new);
        let count = |tag| lines.iter_all_changes().filter(|change| change.tag() == tag).count();
        FileDiff {
            path: path.to_owned(),
            action,
            added: count(ChangeTag::Insert),
            removed: count(ChangeTag::Delete),
            diff: printable(&drift::text(old, new, None)),
        }
    });
    diffs.collect()
}
