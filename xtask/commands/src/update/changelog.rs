//! Entries in a crate's changelog. The file is not generated: the owner of the crate can edit its entries.

use ::codegen::diff::{Change, Verdict};
use ::codegen::docs::code;
use semver::Version;

use crate::diff::Report;

/// The name of the changelog in the folder of the crate.
pub(super) const NAME: &str = "CHANGELOG.md";

const HEADER: &str = "# Changelog\n";

/// Returns the changelog with a new entry above the others.
pub(super) fn with_entry(old: Option<&str>, report: &Report, version: &Version) -> String {
    let old = old.unwrap_or(HEADER);
    let at = if old.starts_with("## ") { 0 } else { old.find("\n## ").map_or(old.len(), |at| at + 1) };
    let (before, after) = old.split_at(at);
    let mut text = before.trim_end().to_owned();
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text += &entry(report, version);
    if !after.is_empty() {
        text.push('\n');
        text += after;
    }
    text
}

fn entry(report: &Report, version: &Version) -> String {
    let mut text = format!("## {version}\n");
    for verdict in Verdict::ALL {
        let changes: Vec<_> = report.changes.iter().filter(|change| change.verdict == verdict).collect();
        if changes.is_empty() {
            continue;
        }
        text += &format!("\n### {}\n\n", verdict.heading());
        match verdict {
            Verdict::Documentation if changes.len() == 1 => text += "- The documentation of one item.\n",
            Verdict::Documentation => text += &format!("- The documentation of {} items.\n", changes.len()),
            _ => text.extend(changes.into_iter().map(line)),
        }
    }
    text
}

fn line(change: &Change) -> String {
    let states = match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!(": {} became {}", code(old), code(new)),
        _ => String::new(),
    };
    format!("- {} {}: {}{states}\n", change.subject.name(), change.action.name(), code(&change.item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_precedes_those_of_older_versions() {
        let report = Report {
            service: "Parking".to_owned(),
            old: "old".to_owned(),
            new: "new".to_owned(),
            verdict: None,
            old_version: None,
            new_version: None,
            changes: Vec::new(),
            files: Vec::new(),
        };
        let version = Version::new(1, 1, 0);
        for (old, expected) in [
            (None, "# Changelog\n\n## 1.1.0\n"),
            (
                Some("# Changelog\n\nOurs.\n\n## 1.0.0\n\n- x\n"),
                "# Changelog\n\nOurs.\n\n## 1.1.0\n\n## 1.0.0\n\n- x\n",
            ),
            (Some("## 1.0.0\n"), "## 1.1.0\n\n## 1.0.0\n"),
            (Some(""), "## 1.1.0\n"),
        ] {
            assert_eq!(with_entry(old, &report, &version), expected);
        }
    }
}
