//! The reports on two folders: an overview with one line per changed service, followed by the details of each.

use std::fmt::Write as _;

use ::codegen::diff::Verdict;
use ::codegen::docs::{code, escape};
use serde_json::json;

use super::super::html::{self, TEMPLATE};
use super::super::markdown::markdown as markdown_of_service;
use super::super::report::Report;
use super::super::text::{BOLD, amount, style, text as text_of_service};
use super::{Changed, Folders};
use crate::error::Error;
use crate::page::page;

/// Formats the report for the terminal, with colors.
pub(in super::super) fn text(folders: &Folders) -> String {
    let mut out = format!("{BOLD}{} → {}{BOLD:#}\n{}\n\n", folders.old, folders.new, folders.consequence());
    let packages =
        folders.services.iter().map(|changed| &changed.package).chain(&folders.added).chain(&folders.removed);
    let width = packages.map(|package| package.len()).max().unwrap_or_default();
    for Changed { package, report } in &folders.services {
        let (word, style) = (word(report), report.verdict.map_or(BOLD, style));
        let _ = writeln!(out, "{style}{word:13}{style:#}  {package:width$}  {}", counts(report));
    }
    for (word, packages, style) in
        [("added", &folders.added, style(Verdict::Addition)), ("removed", &folders.removed, style(Verdict::Breaking))]
    {
        for package in packages {
            let _ = writeln!(out, "{style}{word:13}{style:#}  {package}");
        }
    }
    for failed in &folders.failed {
        let style = style(Verdict::Breaking);
        let message = failed.message.replace('\n', "\n    ");
        let _ = writeln!(out, "{style}not compared{style:#}   {}\n    {message}", failed.name);
    }
    for changed in &folders.services {
        let _ = write!(out, "\n{}", text_of_service(&changed.report));
    }
    out
}

/// Formats the report for a pull request, as Markdown.
pub(in super::super) fn markdown(folders: &Folders) -> String {
    let mut out = format!("# {}\n\n{} → {}\n", folders.consequence(), code(&folders.old), code(&folders.new));
    if !folders.services.is_empty() || !folders.added.is_empty() || !folders.removed.is_empty() {
        out += "\n| package | service | verdict | changes | version |\n| --- | --- | --- | --- | --- |\n";
    }
    for Changed { package, report } in &folders.services {
        let title = escape(&report.service).replace('|', "\\|");
        let _ =
            writeln!(out, "| `{package}` | {title} | {} | {} | {} |", word(report), amounts(report), versions(report));
    }
    for (word, packages) in [("added", &folders.added), ("removed", &folders.removed)] {
        for package in packages {
            let _ = writeln!(out, "| `{package}` | | {word} | | |");
        }
    }
    if !folders.failed.is_empty() {
        out += "\nThese models cannot be compared:\n\n";
        for failed in &folders.failed {
            let _ = writeln!(out, "- {}: {}", code(&failed.name), escape(&failed.message.replace('\n', " ")));
        }
    }
    for changed in &folders.services {
        let _ = write!(out, "\n{}", markdown_of_service(&changed.report));
    }
    out
}

/// Renders the report as a self-contained HTML page.
///
/// # Errors
///
/// Fails if the template is invalid.
pub(in super::super) fn html(folders: &Folders) -> Result<String, Error> {
    let rows = folders.services.iter().map(|Changed { package, report }| {
        json!({ "package": package, "link": true, "verdict": report.verdict, "word": word(report), "about": counts(report) })
    });
    let others = [("added", &folders.added, Verdict::Addition), ("removed", &folders.removed, Verdict::Breaking)];
    let others = others.into_iter().flat_map(|(word, packages, verdict)| {
        packages.iter().map(move |package| json!({ "package": package, "verdict": verdict, "word": word, "about": "" }))
    });
    let failed = folders.failed.iter().map(|failed| {
        json!({ "package": failed.name, "verdict": Verdict::Breaking, "word": "not compared", "about": failed.message })
    });
    let overview = json!({
        "old": folders.old,
        "new": folders.new,
        "consequence": folders.consequence(),
        "rows": rows.chain(others).chain(failed).collect::<Vec<_>>(),
    });
    let reports: Vec<_> =
        folders.services.iter().map(|changed| html::report(&changed.report, Some(&changed.package))).collect();
    page(TEMPLATE, json!({ "title": folders.consequence(), "overview": overview, "reports": reports }))
}

/// Returns the verdict as a word.
fn word(report: &Report) -> &'static str {
    match report.verdict {
        None => "unchanged",
        Some(Verdict::Breaking) => "breaking",
        Some(Verdict::Addition) => "additions",
        Some(Verdict::Fix) => "fixes",
        Some(Verdict::Documentation) => "documentation",
    }
}

/// Formats the numbers of changes, and the versions.
fn counts(report: &Report) -> String {
    let versions = versions(report);
    let separator = if versions.is_empty() { "" } else { "; " };
    format!("{}{separator}{versions}", amounts(report))
}

/// Formats the number of changes for each verdict that occurs.
fn amounts(report: &Report) -> String {
    let occurring = Verdict::ALL.into_iter().filter(|verdict| report.count(*verdict) > 0);
    occurring.map(|verdict| amount(report, verdict)).collect::<Vec<_>>().join(", ")
}

fn versions(report: &Report) -> String {
    match (&report.old_version, &report.new_version) {
        (Some(old), Some(new)) => format!("{old} → {new}"),
        _ => String::new(),
    }
}
