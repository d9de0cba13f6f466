//! Faults of a model that do not prevent generating the crate.

use std::fmt;

use super::{Error, Located, Severity, further, located};

/// Unknown traits of Smithy's prelude, which are ignored, and faults in the parts of a model that only people and tests
/// read: documentation, examples, test cases. The crate does without the faulty parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warnings {
    /// The warnings with their file, line and column.
    pub warnings: Vec<Located>,
    /// The number of further warnings, which are not listed.
    pub more: usize,
}

impl Warnings {
    /// Finds the location of each warning in the files.
    pub(crate) fn locate(warnings: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (warnings, more) = located(warnings, Severity::Warning, sources);
        Self { warnings, more }
    }

    /// Whether there are no warnings.
    pub fn is_empty(&self) -> bool {
        self.warnings.is_empty()
    }

    /// The number of warnings.
    pub fn len(&self) -> usize {
        self.warnings.len() + self.more
    }

    /// Renders the warnings for the terminal, each with its source line and advice, optionally in color.
    pub fn render(&self, colors: bool) -> String {
        let rendered: Vec<_> = self.warnings.iter().map(|warning| warning.render(colors)).collect();
        rendered.join("\n\n") + &self.and_more("\n\n")
    }

    /// A note on further warnings, if there are any.
    fn and_more(&self, before: &str) -> String {
        match self.more {
            0 => String::new(),
            more => format!("{before}and {}", further(more, "warning")),
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
