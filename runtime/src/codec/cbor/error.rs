//! The one error of reading CBOR.

use std::error::Error as StdError;
use std::fmt;

/// CBOR that cannot be read: what was expected or wrong, at which byte, and in which members.
///
/// It shows no content of the body, which may be a secret: members are named only if the model has them. Boxed, so that every
/// `Result` of the reader stays small.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    problem: &'static str,
    offset: usize,
    /// The members around the place, the innermost first.
    members: Vec<String>,
    /// Whether the member around the place is not the model's, so that its name is content.
    unknown: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// `problem` at the byte `offset` of the body.
    #[cold]
    pub fn new(problem: &'static str, offset: usize) -> Self {
        Self(Box::new(Detail { problem, offset, members: Vec::new(), unknown: false, source: None }))
    }

    /// Adds what gave rise to the error.
    #[cold]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds the member that the place is in, unless it is one that the model does not have.
    #[cold]
    pub(super) fn within(mut self, member: &str) -> Self {
        if !std::mem::take(&mut self.0.unknown) {
            self.0.members.push(member.to_owned());
        }
        self
    }

    /// Keeps the name of the next member around the place out.
    #[cold]
    pub(super) fn in_unknown_member(mut self) -> Self {
        self.0.unknown = true;
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CBOR that cannot be read: {} at byte {}", self.0.problem, self.0.offset)?;
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
