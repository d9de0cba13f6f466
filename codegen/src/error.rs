//! Everything that can be wrong with a model, each with its place and what to do.

use std::fmt;

use crate::ast::ShapeId;

mod kind;
mod locate;

pub use kind::ErrorKind;

/// Where in the given files an error is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Which of the files: the model is 0, overlays follow.
    pub source: usize,
    /// The keys that lead to the place.
    pub pointer: Vec<String>,
    /// Line and column, where they are known without the pointer: both count from 1.
    pub position: Option<(usize, usize)>,
}

impl Place {
    /// A shape of a file.
    pub fn shape(source: usize, id: &ShapeId) -> Self {
        Self::pointer(source, &["shapes", id.as_str()])
    }

    /// The value that a list of keys leads to.
    pub fn pointer(source: usize, keys: &[&str]) -> Self {
        Self { source, pointer: keys.iter().map(|key| (*key).to_owned()).collect(), position: None }
    }

    /// Where a file could not be parsed.
    pub fn at(source: usize, error: &serde_json::Error) -> Self {
        Self { source, pointer: Vec::new(), position: Some((error.line(), error.column())) }
    }

    /// A value further in, by a path such as `rules[2].conditions[0]`.
    pub fn then_path(mut self, path: &str) -> Self {
        let keys = path.split(['.', '[', ']']).filter(|key| !key.is_empty());
        self.pointer.extend(keys.map(str::to_owned));
        self
    }

    /// A value further in.
    pub fn then(mut self, keys: &[&str]) -> Self {
        self.pointer.extend(keys.iter().map(|key| (*key).to_owned()));
        self
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What is wrong.
    pub kind: Box<ErrorKind>,
    /// Where.
    pub place: Place,
}

impl Error {
    /// An error at a place.
    pub fn new(kind: ErrorKind, place: Place) -> Self {
        Self { kind: Box::new(kind), place }
    }
}

/// Everything that is wrong with a model; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// The errors with the file, line and column that they are at.
    pub errors: Vec<Located>,
}

/// An error with its place in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The error.
    pub error: Error,
    /// The name of the file, as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Errors {
    /// Finds the place of each error in the texts.
    pub fn locate(errors: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let located = errors.into_iter().map(|error| {
            let source = sources.get(error.place.source);
            let (line, column) = match (error.place.position, source) {
                (Some(position), _) => position,
                (None, Some(source)) => locate::locate(source.text, &error.place.pointer),
                (None, None) => (1, 1),
            };
            Located { error, file: source.map_or_else(String::new, |source| source.name.to_owned()), line, column }
        });
        Self { errors: located.collect() }
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.error.kind)?;
        write!(f, "\n  help: {}", self.error.kind.help())
    }
}

impl std::error::Error for Errors {}
