//! The error for CBOR that cannot be read.

use std::error::Error as StdError;
use std::fmt;

/// An error in CBOR input: a description, the position in bytes, and the path of members.
///
/// It contains no content of the body, which may be a secret: members are only named if they are in the model. It is
/// boxed to keep the `Result`s of the reader small.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    problem: &'static str,
    offset: usize,
    /// The members around the position, innermost first.
    members: Vec<String>,
    /// Whether the innermost member is unknown, so that its name counts as content.
    unknown: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// Creates an error with the description `problem`, at the byte `offset` of the body.
    #[cold]
    pub fn new(problem: &'static str, offset: usize) -> Self {
        Self(Box::new(Detail { problem, offset, members: Vec::new(), unknown: false, source: None }))
    }

    /// Sets the cause of the error.
    #[cold]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds the enclosing member to the path, unless it is unknown.
    #[cold]
    pub(super) fn within(mut self, member: &str) -> Self {
        if !std::mem::take(&mut self.0.unknown) {
            self.0.members.push(member.to_owned());
        }
        self
    }

    /// Omits the name of the next enclosing member.
    #[cold]
    pub(super) fn in_unknown_member(mut self) -> Self {
        self.0.unknown = true;
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read CBOR: {} at byte {}", self.0.problem, self.0.offset)?;
        let mut members = self.0.members.iter().rev();
        if let Some(outermost) = members.next() {
            write!(f, ", in the member `{outermost}")?;
            for member in members {
                write!(f, ".{member}")?;
            }
            f.write_str("`")?;
        }
        Ok(())
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}
