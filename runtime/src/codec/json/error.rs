//! The one error of reading JSON.

use std::error::Error as StdError;
use std::fmt;

/// JSON that could not be read: what was expected or wrong, and at which byte.
///
/// It never repeats what stood there, because that may be a secret. Boxed, so that every `Result` of the reader stays
/// small.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    problem: &'static str,
    offset: usize,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// `problem` at the byte `offset` of the body.
    #[cold]
    pub fn new(problem: &'static str, offset: usize) -> Self {
        Self(Box::new(Detail { problem, offset, source: None }))
    }

    /// Adds what gave rise to the error.
    #[cold]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JSON that cannot be read: {} at byte {}", self.0.problem, self.0.offset)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}
