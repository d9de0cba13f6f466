//! Faults in a model that do not prevent generation.

use std::fmt;

use super::{Error, Located, Severity, further, located};

/// Unknown traits of Smithy's prelude, which are ignored, and faults in the parts of a model that only people or tests
/// read: documentation, examples and test cases. The crate is generated without the faulty parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warnings {
    /// The warnings with their file, line and column.
    pub warnings: Vec<Located>,
    /// The number of additional warnings, which are not listed.
    pub more: usize,
}

impl Warnings {
    /// Locates the warnings in the files, as [`Errors::locate`](super::Errors::locate) does for errors.
    pub(crate) fn locate(warnings: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (warnings, more) = located(warnings, Severity::Warning, sources);
        Self { warnings, more }
    }

    /// Whether there are no warnings.
    pub fn is_empty(&self) -> bool {
        self.warnings.is_empty()
    }

    /// Returns the number of warnings, including those that are not listed.
    pub fn len(&self) -> usize {
        self.warnings.len() + self.more
    }

    /// Renders the warnings for the terminal, each with its source line and advice, optionally in color.
    pub fn render(&self, colors: bool) -> String {
        let rendered: Vec<_> = self.warnings.iter().map(|warning| warning.render(colors)).collect();
        rendered.join("\n\n") + &self.and_more("\n\n")
    }

    /// Returns a note on the warnings that are not listed, starting with `before`, or an empty string if there are
    /// none.
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
