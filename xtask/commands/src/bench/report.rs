//! The results of all measurements.

use serde_json::json;

use super::row::{Row, median};

/// The results of all measurements.
#[derive(Debug)]
pub(super) struct Report {
    /// A description of the machine.
    pub machine: String,
    /// The number of runs.
    pub runs: usize,
    /// The figures.
    pub rows: Vec<Row>,
}

impl Report {
    /// Formats the report as JSON: each row with its runs, medians, ratio, target and verdict.
    pub(super) fn json(&self) -> String {
        let rows = self.rows.iter().map(|row| {
            json!({
                "part": row.part,
                "what": row.what,
                "unit": row.unit,
                "ours": { "median": median(row.ours.clone()), "runs": row.ours },
                "official": { "median": median(row.official.clone()), "runs": row.official },
                "ratio": row.ratio(),
                "target": row.target,
                "met": row.met(),
            })
        });
        let rows: Vec<_> = rows.collect();
        format!("{:#}\n", json!({ "machine": self.machine, "runs": self.runs, "rows": rows }))
    }
}
