//! Formats the figures as tables, one per part.

use super::report::Report;
use super::row::{Row, Target, Unit, median};
use crate::report::count;

/// Formats the figures of one part.
pub(super) fn table(rows: &[Row]) -> String {
    let part = rows.first().map(|row| row.part).unwrap_or_default();
    let mut lines = vec![[part, "ours", "official", "ratio", "target", ""].map(str::to_owned)];
    lines.extend(rows.iter().map(cells));
    let mut widths = [0; 6];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for [what, figures @ .., verdict] in &lines {
        let mut line = format!("{what:width$}", width = widths[0]);
        for (figure, width) in figures.iter().zip(&widths[1..]) {
            line.push_str(&format!("  {figure:>width$}"));
        }
        out.push_str(format!("{line}  {verdict}").trim_end());
        out.push('\n');
    }
    out
}

/// Formats the number of runs, and how many of the targets are met.
pub(super) fn summary(report: &Report) -> String {
    let verdicts: Vec<_> = report.rows.iter().filter_map(Row::met).collect();
    let met = verdicts.iter().filter(|met| **met).count();
    format!("medians of {}, {met} of {} met", count(report.runs, "run"), count(verdicts.len(), "target"))
}

fn cells(row: &Row) -> [String; 6] {
    let figure = |figures: &[f64]| median(figures.to_vec()).map(|median| show(median, row.unit)).unwrap_or_default();
    [
        format!("  {}", row.what),
        figure(&row.ours),
        figure(&row.official),
        row.ratio().map(|ratio| format!("{ratio:.2}")).unwrap_or_default(),
        row.target.map(|target| show_target(target, row.unit)).unwrap_or_default(),
        row.met().map(|met| if met { "met" } else { "NOT MET" }).unwrap_or_default().to_owned(),
    ]
}

/// Formats a target.
pub(super) fn show_target(target: Target, unit: Unit) -> String {
    match target {
        Target::Ratio(most) => format!("<= {most:.2}"),
        Target::Figure(most) => format!("<= {}", show(most, unit)),
    }
}

/// Formats a figure in a suitable unit.
pub(super) fn show(figure: f64, unit: Unit) -> String {
    match unit {
        Unit::Seconds if figure < 1e-3 => format!("{:.1} us", figure * 1e6),
        Unit::Seconds if figure < 1.0 => format!("{:.1} ms", figure * 1e3),
        Unit::Seconds => format!("{figure:.2} s"),
        Unit::Bytes if figure < 1_048_576.0 => format!("{:.1} KiB", figure / 1_024.0),
        Unit::Bytes => format!("{:.1} MiB", figure / 1_048_576.0),
        Unit::Rate => format!("{figure:.0} /s"),
        Unit::Count => format!("{figure:.0}"),
        Unit::Plain => format!("{figure:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_figures_ratios_and_verdicts() {
        let lines = Row::pairs("crate-size", "lines", Unit::Count, [vec![250.0], vec![1_000.0]]);
        let bytes = Row::alone("crate-size", "bytes", Unit::Bytes, vec![2_097_152.0]);
        let rows = [lines.with_target(Target::Ratio(0.2)), bytes.with_target(Target::Figure(3_145_728.0))];
        let expected = "crate-size     ours  official  ratio      target\n  \
                        lines         250      1000   0.25     <= 0.20  NOT MET\n  \
                        bytes     2.0 MiB                   <= 3.0 MiB  met\n";
        assert_eq!(table(&rows), expected);
        let report = Report { machine: String::new(), runs: 3, rows: rows.into() };
        assert_eq!(summary(&report), "medians of 3 runs, 1 of 2 targets met");
    }
}
