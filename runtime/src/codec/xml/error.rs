//! The error for XML that cannot be read.

use std::error::Error as StdError;
use std::fmt;

/// An error in XML input: a description, and the position in bytes.
///
/// It never includes content of the body, which may be a secret. It is boxed to keep the `Result`s of the reader small.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    problem: &'static str,
    element: Option<String>,
    offset: usize,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// Creates an error with the description `problem`, at the byte `offset` of the body.
    #[cold]
    pub fn new(problem: &'static str, offset: usize) -> Self {
        Self(Box::new(Detail { problem, element: None, offset, source: None }))
    }

    /// Adds the name of the expected element, which must not come from the body.
    #[cold]
    pub fn with_element(mut self, element: String) -> Self {
        self.0.element = Some(element);
        self
    }

    /// Sets the cause of the error.
    #[cold]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Detail { problem, element, offset, .. } = &*self.0;
        write!(f, "cannot read XML: {problem}")?;
        if let Some(element) = element {
            write!(f, " `{element}`")?;
        }
        write!(f, " at byte {offset}")
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}
