//! Checks the documentation of the packages: no rustdoc warnings, and no HTML from the model.

use std::num::NonZeroUsize;
use std::path::Path;

use ::codegen::Package;
use indicatif::ProgressBar;
use pulldown_cmark::{Event, Options, Parser};

use super::build::first_findings;
use super::messages::cargo;
use super::subject::{Failure, Reached, Subject};
use crate::error::Error;
use crate::workspace::Workspace;

/// Documents the packages, and looks for HTML in their doc comments and Markdown files.
///
/// # Errors
///
/// Fails if cargo cannot be started.
pub(super) fn document(
    workspace: &Workspace,
    folder: &Path,
    subjects: &mut [Subject],
    jobs: NonZeroUsize,
    bar: &ProgressBar,
) -> Result<(), Error> {
    // The packages themselves configure which rustdoc lints are errors.
    let (mut documented, good) =
        cargo(workspace, folder, &["doc", "--workspace", "--lib", "--no-deps", "--keep-going"], jobs, bar)?;
    let found_any = documented.values().any(|package| !package.errors.is_empty());
    for subject in subjects {
        let mut findings = documented.remove(&subject.package).unwrap_or_default().errors;
        if !good && !found_any {
            findings.push("cargo doc failed; see its output above\n".to_owned());
        }
        subject.documented = true;
        subject.advance(|reached| match reached {
            Reached::Generated(package) => {
                findings.extend(html(&package));
                if findings.is_empty() {
                    Ok(Reached::Generated(package))
                } else {
                    Err(Failure::Document(package, first_findings(&findings)))
                }
            }
            reached => Ok(reached),
        });
    }
    Ok(())
}

/// Finds HTML in the documentation of a package.
fn html(package: &Package) -> Vec<String> {
    let mut findings = Vec::new();
    for file in &package.files {
        let texts = match file.path.rsplit_once('.') {
            Some((_, "rs")) => comments(&file.text),
            Some((_, "md")) => vec![file.text.clone()],
            _ => Vec::new(),
        };
        let left = texts.iter().flat_map(|text| tags(text));
        findings.extend(left.map(|tag| format!("{}: HTML is left over: {tag}\n", file.path)));
    }
    findings
}

/// Returns the doc comments of a file; consecutive lines are joined.
fn comments(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut before = "";
    for line in text.lines() {
        let line = line.trim_start();
        let marker = if line.starts_with("//!") { "//!" } else { "///" };
        match line.strip_prefix(marker) {
            None => before = "",
            Some(line) => {
                if before != marker {
                    texts.push(String::new());
                }
                before = marker;
                if let Some(text) = texts.last_mut() {
                    text.push_str(line.strip_prefix(' ').unwrap_or(line));
                    text.push('\n');
                }
            }
        }
    }
    texts
}

/// Finds HTML in Markdown, parsed as rustdoc does; code is ignored.
fn tags(text: &str) -> Vec<String> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let html = Parser::new_ext(text, options).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(html.trim().to_owned()),
        _ => None,
    });
    html.collect()
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn html_is_found_outside_code() {
        let file = "//! A <b>list</b>\n//! `<i>`\n\n/// Of `<p>`\n/// <div>\nstruct A; // <u>\n    /// \\<a>\n";
        let texts = comments(file);
        assert_eq!(texts, ["A <b>list</b>\n`<i>`\n", "Of `<p>`\n<div>\n", "\\<a>\n"]);
        let found: Vec<_> = texts.iter().flat_map(|text| tags(text)).collect();
        assert_eq!(found, ["<b>", "</b>", "<div>"]);
        assert!(tags("```\n<b>\n```\n").is_empty());
    }
}
