//! Everything that a run found.

use serde_json::json;

use super::row::{Row, median};

/// Everything that a run found.
#[derive(Debug)]
pub(super) struct Report {
    /// The machine that it ran on.
    pub machine: String,
    /// How often things were measured.
    pub runs: usize,
    /// The figures.
    pub rows: Vec<Row>,
}

impl Report {
    /// The report as data: each row with its runs, medians, ratio and verdict.
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
