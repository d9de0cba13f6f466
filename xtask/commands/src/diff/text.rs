//! A report for the terminal.

use std::fmt::Write as _;
use std::io::Write as _;

use ::codegen::diff::{Action, Change, Effect, Verdict};
use anstyle::{AnsiColor, Style};

use super::report::{Group, Report};
use crate::report::count;

pub(super) const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
/// The width at which lists of names are wrapped.
const WIDTH: usize = 100;

/// Formats the report, with colors.
pub(crate) fn text(report: &Report) -> String {
    let mut out = String::new();
    let style = report.verdict.map_or(BOLD, style);
    push(&mut out, format_args!("{BOLD}{}{BOLD:#}  {} → {}", report.service, report.old, report.new));
    push(&mut out, format_args!("{style}{}{style:#}", report.consequence()));
    if report.verdict.is_some() {
        let counts = Verdict::ALL.map(|verdict| amount(report, verdict));
        push(&mut out, format_args!("{}; {}", counts.join(", "), file_counts(report)));
    }
    for verdict in Verdict::ALL {
        let groups = report.groups(verdict);
        if groups.is_empty() {
            continue;
        }
        let style = self::style(verdict);
        push(&mut out, format_args!("\n{style}{}{style:#}", verdict.heading()));
        for group in groups {
            self::group(&mut out, &group);
        }
    }
    out
}

/// Removes colors from a string.
pub(super) fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Prints a string, with colors if standard output supports them and `NO_COLOR` is not set.
pub(crate) fn show(text: &str) {
    // The reader may have closed the pipe.
    let _ = anstream::stdout().lock().write_all(text.as_bytes());
}

/// Formats the number of changes with a verdict.
pub(super) fn amount(report: &Report, verdict: Verdict) -> String {
    match (verdict, report.count(verdict)) {
        (Verdict::Breaking, number) => format!("{number} breaking"),
        (Verdict::Addition, number) => count(number, "addition"),
        (Verdict::Fix, 1) => "1 fix".to_owned(),
        (Verdict::Fix, number) => format!("{number} fixes"),
        (Verdict::Documentation, number) => format!("{number} documentation"),
    }
}

/// Formats the size of the differences in generated code.
pub(super) fn file_counts(report: &Report) -> String {
    let sum = |lines: fn(&super::report::FileDiff) -> usize| report.files.iter().map(lines).sum::<usize>();
    let (added, removed) = (sum(|file| file.added), sum(|file| file.removed));
    format!("{} of generated code, +{added} −{removed} lines", count(report.files.len(), "file"))
}

/// Formats the old and new state of a change.
pub(super) fn states(change: &Change) -> Option<String> {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => Some(format!("{old} → {new}")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    }
}

/// Returns the heading of a group.
pub(super) fn heading(group: &Group<'_>) -> String {
    let effect = if group.effect == Effect::Behavior { ", behavior only" } else { "" };
    let heading = format!("{} {}{effect}", group.subject.name(), group.action.name());
    let mut rest = heading.chars();
    rest.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(rest).collect()
}

fn group(out: &mut String, group: &Group<'_>) {
    let number = group.changes.len();
    push(out, format_args!("  {BOLD}{}{BOLD:#} ({number}) {DIM}{}{DIM:#}", heading(group), group.reason));
    if group.changes.iter().all(|change| change.verdict == Verdict::Documentation) {
        wrapped(out, group);
        return;
    }
    let (sign, color) = match group.action {
        Action::Added => ('+', AnsiColor::Green),
        Action::Removed => ('-', AnsiColor::Red),
        Action::Changed => ('~', AnsiColor::Yellow),
    };
    let color = color.on_default();
    for change in &group.changes {
        let states = states(change).map(|states| format!("  {states}")).unwrap_or_default();
        push(out, format_args!("    {color}{sign}{color:#} {}{states}", change.item));
        push(out, format_args!("      {DIM}{}{DIM:#}", change.shape));
    }
}

/// Formats only the items, because documentation changes are many and minor.
fn wrapped(out: &mut String, group: &Group<'_>) {
    let mut line = String::new();
    for (index, change) in group.changes.iter().enumerate() {
        let comma = if index + 1 < group.changes.len() { "," } else { "" };
        if !line.is_empty() && line.len() + change.item.len() + 2 > WIDTH {
            push(out, format_args!("    {line}"));
            line.clear();
        }
        let space = if line.is_empty() { "" } else { " " };
        line += &format!("{space}{}{comma}", change.item);
    }
    push(out, format_args!("    {line}"));
}

/// Returns the color of a verdict.
pub(super) fn style(verdict: Verdict) -> Style {
    let color = match verdict {
        Verdict::Breaking => AnsiColor::Red,
        Verdict::Addition => AnsiColor::Green,
        Verdict::Fix => AnsiColor::Yellow,
        Verdict::Documentation => AnsiColor::Blue,
    };
    color.on_default().bold()
}

fn push(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{line}");
}
