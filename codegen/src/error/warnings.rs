//! Faults of a model that do not keep its crate from being made.

use std::fmt;

use super::{Error, Located, Severity, located};

/// The faults of texts that only people and tests read: documentation, examples, test cases. Each is left out of the crate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warnings {
    /// The faults with the file, line and column that they are at.
    pub warnings: Vec<Located>,
    /// How many more there are, whose places were not looked for.
    pub more: usize,
}

impl Warnings {
    /// Finds the place of each fault in the texts.
    pub(crate) fn locate(warnings: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (warnings, more) = located(warnings, Severity::Warning, sources);
        Self { warnings, more }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.warnings.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.warnings.len() + self.more
    }

    /// The warnings for the terminal: each with the line that it is in and what to do, with colours if asked for.
    pub fn render(&self, colors: bool) -> String {
        let rendered: Vec<_> = self.warnings.iter().map(|warning| warning.render(colors)).collect();
        rendered.join("\n\n") + &self.and_more("\n\n")
    }

    /// That there are more, if there are.
    fn and_more(&self, before: &str) -> String {
        match self.more {
            0 => String::new(),
            more => format!("{before}and {more} more warnings"),
        }
    }
}

impl fmt::Display for Warnings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, warning) in self.warnings.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{warning}")?;
        }
        f.write_str(&self.and_more("\n"))
    }
}
