//! Formats figures and file names in the output of commands.

use std::time::Duration;

use crate::write::{Comparison, Kind};

/// The maximum number of changed files to list in a summary.
const NAMED: usize = 20;

/// Formats a duration in a suitable unit.
pub fn took(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else if duration.as_millis() >= 10_000 {
        format!("{seconds} s")
    } else {
        format!("{:.2} s", duration.as_secs_f64())
    }
}

/// Formats a size in a suitable unit.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}

/// Formats a number with its noun in singular or plural.
pub fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// Formats a number with its digits in groups of three.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Formats the numbers of files that a comparison found to be added, changed, removed and unchanged.
pub fn numbers(comparison: &Comparison<'_>) -> String {
    let [added, changed, removed] = [Kind::Added, Kind::Changed, Kind::Removed].map(|kind| comparison.count(kind));
    format!("{added} added, {changed} changed, {removed} removed, {} unchanged", comparison.unchanged)
}

/// Formats the names of the first files that differ, one per line, and the number of others. Files that differ only in
/// line endings are only counted.
pub fn names(comparison: &Comparison<'_>) -> String {
    let mut text = String::new();
    let (same_lines, changes): (Vec<_>, Vec<_>) =
        comparison.changes.iter().partition(|change| change.is_of_line_endings());
    for change in changes.iter().take(NAMED) {
        let what = match change.kind() {
            Kind::Added => "added  ",
            Kind::Changed => "changed",
            Kind::Removed => "removed",
        };
        text.push_str(&format!("  {what} {}\n", change.path));
    }
    if let more @ 1.. = changes.len().saturating_sub(NAMED) {
        text.push_str(&format!("  and {more} more\n"));
    }
    if !same_lines.is_empty() {
        text.push_str(&format!("  changed {}, in line endings only\n", count(same_lines.len(), "file")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_shown_in_appropriate_units() {
        for (millis, expected) in
            [(3, "0.00 s"), (1_234, "1.23 s"), (9_999, "10.00 s"), (12_000, "12 s"), (61_500, "1 min 1 s")]
        {
            assert_eq!(took(Duration::from_millis(millis)), expected);
        }
        for (bytes, expected) in [(0, "0 B"), (999, "999 B"), (1_001, "2 kB"), (318_075, "319 kB"), (2_000_001, "3 MB")]
        {
            assert_eq!(size(bytes), expected);
        }
        for (number, expected) in
            [(0, "0 files"), (1, "1 file"), (999, "999 files"), (9_812, "9,812 files"), (1_234_567, "1,234,567 files")]
        {
            assert_eq!(count(number, "file"), expected);
        }
    }
}
