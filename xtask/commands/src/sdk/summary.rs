//! The report on a run.

use std::fmt::Write as _;

use super::Args;
use super::crates::{Change, Crate, Made};
use super::index::Index;
use crate::Outcome;
use crate::models::{Models, Rejected};
use crate::report::{count, size};

/// The maximum number of changed crates to list.
const NAMED: usize = 20;

/// The results of a run.
pub(super) struct Summary<'a> {
    pub(super) args: &'a Args,
    pub(super) models: &'a Models,
    pub(super) crates: &'a [Crate],
    /// The files without a usable service.
    pub(super) rejected: &'a [Rejected],
    pub(super) index: &'a Index<'a>,
    /// The change to the runtime, if it is a copy.
    pub(super) runtime: Option<Change>,
    /// The change to the common files.
    pub(super) about: Option<Change>,
}

impl Summary<'_> {
    /// Returns the outcome: good if everything was generated and, with `--check`, is up to date.
    pub(super) fn outcome(&self) -> Outcome {
        let complete = self.rejected.is_empty() && self.crates.iter().all(|one| one.made().is_some());
        if complete && (!self.args.check || !self.differs()) { Outcome::Good } else { Outcome::Bad }
    }

    /// Formats the report.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        let mut say = |line: std::fmt::Arguments<'_>| {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{line}");
        };
        let read: usize = self.crates.iter().map(|one| one.selected.service.size).sum();
        let older = match self.models.older {
            0 => String::new(),
            older => format!(", without {} of older versions", count(older, "file")),
        };
        say(format_args!("read      {} ({}){older}", count(self.crates.len(), "model"), size(read)));
        let sum = |figure: fn(&Made) -> usize| self.made().map(|(_, made)| figure(made)).sum();
        let made = self.made().count();
        say(format_args!(
            "generated {}: {}, {}, {} of Rust",
            count(made, "crate"),
            count(sum(|made| made.operations), "operation"),
            count(sum(|made| made.files), "file"),
            count(sum(|made| made.lines), "line"),
        ));
        if let warnings @ 1.. = sum(|made| made.warnings) {
            let faults = count(warnings, "fault");
            say(format_args!("warned    of {faults} in the models; `cargo xtask codegen --model FILE` prints them"));
        }
        self.changes(&mut out);
        self.failures(&mut out);
        out
    }

    fn made(&self) -> impl Iterator<Item = (&Crate, &Made)> {
        self.crates.iter().filter_map(|one| Some((one, one.made()?)))
    }

    /// Returns the changes to the runtime and to the common files, each with a description.
    fn common(&self) -> impl Iterator<Item = (&'static str, &Change)> {
        let named = [("the runtime", &self.runtime), ("the common files", &self.about)];
        named.into_iter().filter_map(|(name, change)| Some((name, change.as_ref()?)))
    }

    fn differs(&self) -> bool {
        let mut all = self.common().map(|(_, change)| change).chain(self.made().map(|(_, made)| &made.change));
        !self.index.removed.is_empty() || all.any(|change| change.differs)
    }

    fn changes(&self, out: &mut String) {
        let done = if self.args.check { "compared " } else { "wrote    " };
        let (new, rest): (Vec<_>, Vec<_>) = self.made().partition(|(_, made)| made.change.is_new);
        let (changed, same): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(_, made)| made.change.differs);
        let _ = writeln!(
            out,
            "{done} {}: {} added, {} changed, {} removed, {} unchanged",
            self.args.out.display(),
            count(new.len(), "crate"),
            changed.len(),
            self.index.removed.len(),
            same.len(),
        );
        let named = |(one, made): (&Crate, &Made), what: &str| match made.change.is_new {
            true => format!("  {what} {}\n", one.package()),
            false => format!("  {what} {}: {}\n{}", one.package(), made.change.numbers, self.files(&made.change)),
        };
        let mut lines: Vec<_> = new.into_iter().map(|one| named(one, "added  ")).collect();
        lines.extend(changed.into_iter().map(|one| named(one, "changed")));
        lines.extend(self.index.removed.iter().map(|folder| format!("  removed {folder}\n")));
        let more = lines.len().saturating_sub(NAMED);
        out.extend(lines.into_iter().take(NAMED));
        if more > 0 {
            let _ = writeln!(out, "  and {more} more");
        }
        for (name, change) in self.common().filter(|(_, change)| change.differs) {
            let _ = write!(out, "  changed {name}: {}\n{}", change.numbers, self.files(change));
        }
        if self.args.check && self.differs() {
            out.push_str("the generated files are out of date: run the command without --check\n");
        }
    }

    /// Lists the files that differ, with `--check` only.
    fn files(&self, change: &Change) -> String {
        if self.args.check { change.names.lines().map(|line| format!("  {line}\n")).collect() } else { String::new() }
    }

    fn failures(&self, out: &mut String) {
        let failed = self.crates.iter().filter_map(|one| {
            let file = one.selected.service.shown();
            Some((format!("{} ({file})", one.package()), one.failure()?))
        });
        let rejected = self.rejected.iter().map(|rejected| (rejected.shown.clone(), rejected.message.as_str()));
        let failures: Vec<_> = failed.chain(rejected).collect();
        if failures.is_empty() {
            return;
        }
        let kept = match self.index.kept.len() {
            0 => String::new(),
            kept => format!("; {} of earlier runs kept", count(kept, "crate")),
        };
        let _ = writeln!(out, "failed    {}{kept}", count(failures.len(), "model"));
        for (name, message) in failures {
            let _ = writeln!(out, "  {name}\n    {}", message.replace('\n', "\n    "));
        }
    }
}
