//! The report as a self-contained HTML page with a chart.

use serde::Serialize;
use serde_json::json;

use super::report::Report;
use super::row::{Row, Target, median};
use super::table::{show, show_target};
use crate::error::Error;
use crate::page::page;

const TEMPLATE: &str = include_str!("../../templates/bench.html.tera");

/// Renders the report as HTML: a bar for each ratio, with its target as a mark, and the figures beside it.
///
/// # Errors
///
/// Fails if the template is invalid.
pub(super) fn html(report: &Report) -> Result<String, Error> {
    let ratios = report.rows.iter().filter_map(Row::ratio);
    let scale = ratios.fold(1.0, f64::max) * 1.05;
    let mut parts: Vec<Part<'_>> = Vec::new();
    for row in &report.rows {
        let bar = Bar::of(row, scale);
        match parts.last_mut() {
            Some(part) if part.name == row.part => part.bars.push(bar),
            _ => parts.push(Part { name: row.part, bars: vec![bar] }),
        }
    }
    let equal = 100.0 / scale;
    page(TEMPLATE, json!({ "machine": report.machine, "runs": report.runs, "parts": parts, "equal": equal }))
}

#[derive(Serialize)]
struct Part<'a> {
    name: &'a str,
    bars: Vec<Bar<'a>>,
}

/// A row of the chart; `width` and `mark` are percentages.
#[derive(Serialize)]
struct Bar<'a> {
    what: &'a str,
    ours: String,
    official: Option<String>,
    ratio: Option<String>,
    width: Option<f64>,
    mark: Option<f64>,
    target: Option<String>,
    verdict: Option<&'static str>,
}

impl<'a> Bar<'a> {
    fn of(row: &'a Row, scale: f64) -> Self {
        let figure = |figures: &[f64]| median(figures.to_vec()).map(|median| show(median, row.unit));
        let ratio = row.ratio();
        Self {
            what: &row.what,
            ours: figure(&row.ours).unwrap_or_default(),
            official: figure(&row.official),
            ratio: ratio.map(|ratio| format!("{ratio:.2}")),
            width: ratio.map(|ratio| ratio / scale * 100.0),
            mark: match row.target {
                Some(Target::Ratio(most)) => Some(most / scale * 100.0),
                _ => None,
            },
            target: row.target.map(|target| show_target(target, row.unit).replace("<=", "≤")),
            verdict: row.met().map(|met| if met { "met" } else { "missed" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::row::Unit;

    #[test]
    fn rows_have_a_verdict_if_the_target_can_be_compared() {
        let row = |ours| Row::pairs("calls", "a call", Unit::Count, [ours, vec![2.0]]).with_target(Target::Ratio(0.8));
        for (ours, verdict) in [(vec![1.0], Some("met")), (vec![2.0], Some("missed")), (vec![], None)] {
            assert_eq!(Bar::of(&row(ours), 1.0).verdict, verdict);
        }
    }

    #[test]
    fn the_page_shows_every_row_and_escapes_what_it_shows() {
        let row = Row::pairs("calls", "a <call>", Unit::Count, [vec![1.0], vec![2.0]]).with_target(Target::Ratio(0.8));
        let rows = vec![row, Row::alone("generate", "alone", Unit::Seconds, vec![2.0])];
        let page = html(&Report { machine: "a & b".to_owned(), runs: 3, rows }).unwrap();
        for expected in ["a &amp; b", "a &lt;call&gt;", "≤ 0.80", "0.50", "alone", "2.00 s"] {
            assert!(page.contains(expected), "{expected} is not in {page}");
        }
    }
}
