//! A report as Markdown, for a pull request.

use ::codegen::diff::{Change, Verdict};
use ::codegen::docs::{code, escape};

use super::report::{Group, Report};
use super::text::{amount, file_counts, heading};

/// The maximum number of characters to show of an old or new state.
const LONGEST: usize = 160;

/// Formats the report as Markdown, with HTML only for collapsed sections.
pub(super) fn markdown(report: &Report) -> String {
    let mut out = format!("## {}: {}\n\n", escape(&report.service), report.consequence());
    out += &format!("{} → {}\n", code(&report.old), code(&report.new));
    if report.verdict.is_none() {
        return out;
    }
    let counts = Verdict::ALL.map(|verdict| amount(report, verdict));
    out += &format!("\n{}; {}.\n", counts.join(", "), file_counts(report));
    for verdict in Verdict::ALL {
        let groups = report.groups(verdict);
        if groups.is_empty() {
            continue;
        }
        out += &format!("\n### {}\n", verdict.heading());
        for group in groups {
            self::group(&mut out, &group, verdict == Verdict::Documentation);
        }
    }
    if !report.files.is_empty() {
        out += &format!("\n<details><summary>{}</summary>\n\n", file_counts(report));
        for file in &report.files {
            out += &format!("- {} {}, +{} −{}\n", code(&file.path), file.action.name(), file.added, file.removed);
        }
        out += "\n</details>\n";
    }
    out
}

fn group(out: &mut String, group: &Group<'_>, folded: bool) {
    let number = group.changes.len();
    let heading = heading(group);
    match folded {
        true => *out += &format!("\n<details><summary>{heading} ({number})</summary>\n\n"),
        false => *out += &format!("\n**{heading}** ({number}): {}\n\n", group.reason),
    }
    for change in &group.changes {
        let states = if folded { String::new() } else { states(change) };
        *out += &format!("- {}{states} ({})\n", code(&change.item), code(&change.shape));
    }
    if folded {
        *out += "\n</details>\n";
    }
}

fn states(change: &Change) -> String {
    let short = |text: &String| {
        let mut short: String = text.chars().take(LONGEST).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        code(&short)
    };
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!(": {} → {}", short(old), short(new)),
        (Some(one), None) | (None, Some(one)) => format!(": {}", short(one)),
        (None, None) => String::new(),
    }
}
