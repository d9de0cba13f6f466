//! A figure of one or both sides, with its target.

use serde::Serialize;

/// A measured figure.
#[derive(Debug)]
pub(super) struct Row {
    /// The part of the measurements.
    pub part: &'static str,
    /// A description of the measurement.
    pub what: String,
    /// The unit.
    pub unit: Unit,
    /// Our figures, one for each measurement.
    pub ours: Vec<f64>,
    /// The figures of the published crate, each measured next to the corresponding one of ours; empty if there is
    /// nothing to compare with.
    pub official: Vec<f64>,
    /// The target, if there is one.
    pub target: Option<Target>,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Unit {
    Seconds,
    Bytes,
    Count,
    /// Calls per second, where more is better.
    Rate,
    /// A number without a unit.
    Plain,
}

/// The target of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Target {
    /// The maximum ratio of ours to theirs.
    Ratio(f64),
    /// The maximum for our figure.
    Figure(f64),
}

impl Row {
    /// Creates a row with the figures of both sides.
    pub(super) fn pairs(
        part: &'static str,
        what: impl Into<String>,
        unit: Unit,
        [ours, official]: [Vec<f64>; 2],
    ) -> Self {
        Self { part, what: what.into(), unit, ours, official, target: None }
    }

    /// Creates a row with a figure of our side only.
    pub(super) fn alone(part: &'static str, what: impl Into<String>, unit: Unit, ours: Vec<f64>) -> Self {
        Self::pairs(part, what, unit, [ours, Vec::new()])
    }

    /// Sets the target.
    pub(super) fn with_target(mut self, target: impl Into<Option<Target>>) -> Self {
        self.target = target.into();
        self
    }

    /// Returns the median of the ratios of ours to theirs, pair by pair; `None` for one side only.
    pub(super) fn ratio(&self) -> Option<f64> {
        median(self.ours.iter().zip(&self.official).map(|(ours, official)| ours / official).collect())
    }

    /// Whether the target is met; `None` without a target, or without a figure to compare with it.
    pub(super) fn met(&self) -> Option<bool> {
        match self.target? {
            Target::Ratio(most) => self.ratio().map(|ratio| ratio <= most),
            Target::Figure(most) => median(self.ours.clone()).map(|figure| figure <= most),
        }
    }
}

/// Returns the median of some figures; `None` if there are none.
pub(super) fn median(mut figures: Vec<f64>) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    let upper = figures.get(middle)?;
    match figures.len() % 2 {
        1 => Some(*upper),
        _ => figures.get(middle.checked_sub(1)?).map(|lower| f64::midpoint(*lower, *upper)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_middle_two() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0]), Some(3.0));
        assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 9.0]), Some(3.0));
    }

    #[test]
    fn ratios_are_computed_pairwise() {
        // The machine was half as fast in the second run as in the first, but the two ratios are equal.
        let row = Row::pairs("calls", "x", Unit::Seconds, [vec![1.0, 2.0, 1.0], vec![2.0, 4.0, 1.0]]);
        assert_eq!(row.ratio(), Some(0.5));
        assert_eq!(row.met(), None);
        assert_eq!(row.with_target(Target::Ratio(0.4)).met(), Some(false));
        let alone = Row::alone("generate", "x", Unit::Bytes, vec![5.0]).with_target(Target::Figure(5.0));
        assert_eq!((alone.ratio(), alone.met()), (None, Some(true)));
    }
}
