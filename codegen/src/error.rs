//! Errors in a model, each with its location and advice.

use std::fmt;

use crate::ast::ShapeId;

mod excerpt;
mod kind;
mod locate;
mod warnings;

pub use excerpt::Excerpt;
pub use kind::{ErrorKind, WayOut};
pub use warnings::Warnings;

/// A location in the given files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Index of the file: 0 is the model, overlays follow.
    pub source: usize,
    /// The keys that lead to the value.
    pub pointer: Vec<String>,
    /// Line and column, if they are known without the pointer. Both count from 1.
    pub position: Option<(usize, usize)>,
}

impl Place {
    /// The location of a shape in a file.
    pub fn shape(source: usize, id: &ShapeId) -> Self {
        Self::pointer(source, &["shapes", id.as_str()])
    }

    /// The location of the value under a list of keys.
    pub fn pointer(source: usize, keys: &[&str]) -> Self {
        Self { source, pointer: keys.iter().map(|key| (*key).to_owned()).collect(), position: None }
    }

    /// The location of a parse error.
    pub fn at(source: usize, error: &serde_json::Error) -> Self {
        Self { source, pointer: Vec::new(), position: Some((error.line(), error.column())) }
    }

    /// Extends the location by a path such as `rules[2].conditions[0]`.
    pub fn then_path(mut self, path: &str) -> Self {
        let keys = path.split(['.', '[', ']']).filter(|key| !key.is_empty());
        self.pointer.extend(keys.map(str::to_owned));
        self
    }

    /// Extends the location by keys.
    pub fn then(mut self, keys: &[&str]) -> Self {
        self.pointer.extend(keys.iter().map(|key| (*key).to_owned()));
        self
    }
}

impl Place {
    /// The shape that contains the location, with the member if it is inside one.
    pub fn shape_id(&self) -> Option<String> {
        let mut keys = self.pointer.iter().map(String::as_str);
        let shape = keys.next().filter(|key| *key == "shapes").and_then(|_| keys.next())?;
        Some(match (keys.next(), keys.next()) {
            (Some("members"), Some(member)) => format!("{shape}${member}"),
            (Some(member @ ("member" | "key" | "value")), _) => format!("{shape}${member}"),
            _ => shape.to_owned(),
        })
    }
}

/// An error and its location.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// The error.
    pub kind: Box<ErrorKind>,
    /// Its location.
    pub place: Place,
}

impl Error {
    /// Creates an error at a location.
    pub fn new(kind: ErrorKind, place: Place) -> Self {
        Self { kind: Box::new(kind), place }
    }
}

/// All errors in a model; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// The errors with their file, line and column.
    pub errors: Vec<Located>,
    /// The number of further errors, which are not listed.
    pub more: usize,
}

/// The maximum number of errors that are listed.
const TOLD: usize = 100;

/// The severity of an error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// The crate is generated without the faulty part.
    Warning,
}

/// An error with its location in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The error.
    pub error: Error,
    /// The severity.
    pub severity: Severity,
    /// The name of the file, as given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line of the file; `None` if the error has no location.
    pub excerpt: Option<Excerpt>,
}

impl Errors {
    /// Finds the location of each error in the files.
    pub fn locate(errors: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (errors, more) = located(errors, Severity::Error, sources);
        Self { errors, more }
    }

    /// Renders the errors for the terminal, each with its source line and advice, optionally in color.
    pub fn render(&self, colors: bool) -> String {
        self.errors.iter().map(|error| error.render(colors)).collect::<Vec<_>>().join("\n\n") + &self.and_more()
    }

    /// A note on further errors, if there are any.
    fn and_more(&self) -> String {
        match self.more {
            0 => String::new(),
            more => format!("\n\nand {more} more errors"),
        }
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
        f.write_str(&self.and_more())
    }
}

/// The locations of the first errors, and the number of further ones.
fn located(mut errors: Vec<Error>, severity: Severity, sources: &[crate::Source<'_>]) -> (Vec<Located>, usize) {
    let more = errors.len().saturating_sub(TOLD);
    errors.truncate(TOLD);
    let located = errors.into_iter().map(|error| {
        let source = sources.get(error.place.source).filter(|_| error.kind.has_place());
        let Some(source) = source else {
            return Located { error, severity, file: String::new(), line: 1, column: 1, excerpt: None };
        };
        let range = match error.place.position {
            Some((line, column)) if matches!(*error.kind, ErrorKind::KeyTwice { .. }) => {
                locate::token(source.text, line, column)
            }
            Some((line, column)) => locate::offset(source.text, line, column),
            None => locate::locate(source.text, &error.place.pointer),
        };
        let (line, column) = locate::position(source.text, range.start);
        let excerpt = Excerpt::of(source.text, range);
        Located { error, severity, file: source.name.to_owned(), line, column, excerpt: Some(excerpt) }
    });
    let mut located: Vec<_> = located.collect();
    // Sort by position, and remove duplicates: the same error can be found in several ways.
    let order = |file: &str| sources.iter().position(|source| source.name == file);
    located.sort_by_key(|error| (order(&error.file), error.line, error.column));
    located.dedup();
    (located, more)
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.excerpt.is_some() {
            write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        }
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        write!(f, "{}", self.error.kind)?;
        write!(f, "\n  help: {}", self.error.kind.help())
    }
}

impl std::error::Error for Errors {}
