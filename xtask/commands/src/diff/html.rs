//! A report as a self-contained HTML page.

use ::codegen::diff::{Change, Verdict};
use serde::Serialize;
use serde_json::{Value, json};

use super::report::{FileDiff, Report};
use super::text::{file_counts, heading};
use crate::error::Error;
use crate::page::page;

/// The template of the page for one report, or for an overview and several reports.
pub(super) const TEMPLATE: &str = include_str!("../../templates/diff.html.tera");

/// Renders the report as HTML. The template escapes every value.
///
/// # Errors
///
/// Fails if the template is invalid.
pub(super) fn html(report: &Report) -> Result<String, Error> {
    let title = format!("{}: {}", report.service, report.consequence());
    page(TEMPLATE, json!({ "title": title, "overview": null, "reports": [self::report(report, None)] }))
}

/// Returns a report in the form that the template expects. `name` is given if the report is one of several; anchors
/// then start with it.
pub(super) fn report(report: &Report, name: Option<&str>) -> Value {
    let sections = Verdict::ALL.map(|verdict| Section::of(report, verdict));
    let files: Vec<_> = report.files.iter().map(File::of).collect();
    json!({
        "id": name,
        "prefix": name.map(|name| format!("{name}-")).unwrap_or_default(),
        "level": if name.is_some() { 2 } else { 1 },
        "service": report.service,
        "old": report.old,
        "new": report.new,
        "verdict": report.verdict,
        "consequence": report.consequence(),
        "sections": sections,
        "files": files,
        "file_counts": file_counts(report),
    })
}

/// The changes with one verdict.
#[derive(Serialize)]
struct Section<'a> {
    verdict: Verdict,
    heading: &'static str,
    count: usize,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    heading: String,
    reason: Vec<Part>,
    folded: bool,
    changes: Vec<&'a Change>,
}

impl<'a> Section<'a> {
    fn of(report: &'a Report, verdict: Verdict) -> Self {
        let groups = report.groups(verdict).into_iter().map(|group| Group {
            heading: heading(&group),
            reason: parts(group.reason),
            folded: verdict == Verdict::Documentation,
            changes: group.changes,
        });
        Self { verdict, heading: verdict.heading(), count: report.count(verdict), groups: groups.collect() }
    }
}

/// A part of a sentence.
#[derive(Serialize)]
struct Part {
    code: bool,
    text: &'static str,
}

/// Splits a sentence at backticks; the text between them is code.
fn parts(sentence: &'static str) -> Vec<Part> {
    let parts = sentence.split('`').enumerate().map(|(index, text)| Part { code: index % 2 == 1, text });
    parts.filter(|part| !part.text.is_empty()).collect()
}

/// A generated file with the lines of its diff.
#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    action: &'static str,
    added: usize,
    removed: usize,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    text: &'a str,
}

impl<'a> File<'a> {
    fn of(file: &'a FileDiff) -> Self {
        let lines = file.diff.lines().map(|text| Line {
            kind: match text.as_bytes().first() {
                Some(b'+') => "new",
                Some(b'-') => "old",
                Some(b'@') => "place",
                _ => "same",
            },
            text,
        });
        Self {
            path: &file.path,
            action: file.action.name(),
            added: file.added,
            removed: file.removed,
            lines: lines.collect(),
        }
    }
}
