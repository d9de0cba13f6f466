//! Errors in models and settings, with their locations and advice.

use std::collections::HashSet;
use std::fmt;

use crate::ast::ShapeId;

mod excerpt;
mod kind;
mod locate;
mod warnings;

pub use excerpt::Excerpt;
pub use kind::{ErrorKind, WayOut};
pub use warnings::Warnings;

/// A location in a model or an overlay.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The index of the file: 0 is the model, and the overlays follow.
    pub source: usize,
    /// The keys and array indexes that lead from the root to the value.
    pub pointer: Vec<String>,
    /// The line, and the column in bytes, if they are known without the pointer. Both count from 1.
    pub position: Option<(usize, usize)>,
}

impl Place {
    /// Returns the location of a shape in a file.
    pub fn shape(source: usize, id: &ShapeId) -> Self {
        Self::pointer(source, &["shapes", id.as_str()])
    }

    /// Returns the location of the value that a list of keys leads to.
    pub fn pointer(source: usize, keys: &[&str]) -> Self {
        Self { source, pointer: keys.iter().map(|key| (*key).to_owned()).collect(), position: None }
    }

    /// Returns the location of a parse error.
    pub fn at(source: usize, error: &serde_json::Error) -> Self {
        Self { source, pointer: Vec::new(), position: Some((error.line(), error.column())) }
    }

    /// Appends a path to the location, such as `rules[2].conditions[0]`.
    pub fn then_path(mut self, path: &str) -> Self {
        let keys = path.split(['.', '[', ']']).filter(|key| !key.is_empty());
        self.pointer.extend(keys.map(str::to_owned));
        self
    }

    /// Appends keys to the location.
    pub fn then(mut self, keys: &[&str]) -> Self {
        self.pointer.extend(keys.iter().map(|key| (*key).to_owned()));
        self
    }
}

impl Place {
    /// Returns the ID of the shape that contains the location, including the member if the location is inside one.
    /// Returns `None` if the location is outside of shapes.
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
    /// The kind of error.
    pub kind: Box<ErrorKind>,
    /// The location.
    pub place: Place,
}

impl Error {
    /// Creates an error at a location.
    pub fn new(kind: ErrorKind, place: Place) -> Self {
        Self { kind: Box::new(kind), place }
    }
}

/// The errors in a model and the settings; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// The errors with their file, line and column.
    pub errors: Vec<Located>,
    /// The number of additional errors, which are not listed.
    pub more: usize,
}

/// The maximum number of errors or warnings that are listed.
const MAX_ERRORS: usize = 100;

/// The severity of an error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Severity {
    /// A fault that prevents generation.
    Error,
    /// A fault that does not prevent generation: an unknown trait, or a part that the generated crate leaves out.
    Warning,
}

/// An error or warning with its location in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The error.
    pub error: Error,
    /// The severity.
    pub severity: Severity,
    /// The name of the file, as given; empty if the error has no location.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The source line; `None` if the error has no location.
    pub excerpt: Option<Excerpt>,
}

impl Errors {
    /// Removes duplicates, keeps the first 100 errors, locates them in the files, and sorts them by location.
    pub fn locate(errors: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (errors, more) = located(errors, Severity::Error, sources);
        Self { errors, more }
    }

    /// Renders the errors for the terminal, each with its source line and advice, optionally in color.
    pub fn render(&self, colors: bool) -> String {
        self.errors.iter().map(|error| error.render(colors)).collect::<Vec<_>>().join("\n\n") + &self.and_more()
    }

    /// Returns a note on the errors that are not listed, or an empty string if there are none.
    fn and_more(&self) -> String {
        match self.more {
            0 => String::new(),
            more => format!("\n\nand {}", further(more, "error")),
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

/// Describes the number of errors or warnings that are not listed: `2 more warnings`.
fn further(count: usize, what: &str) -> String {
    format!("{count} more {what}{}", if count == 1 { "" } else { "s" })
}

/// Removes duplicates, locates and sorts the first [`MAX_ERRORS`] errors, and counts the rest.
fn located(mut errors: Vec<Error>, severity: Severity, sources: &[crate::Source<'_>]) -> (Vec<Located>, usize) {
    // The same error can be found several times.
    let mut found = HashSet::new();
    errors.retain(|error| found.insert(format!("{error:?}")));
    let more = errors.len().saturating_sub(MAX_ERRORS);
    errors.truncate(MAX_ERRORS);
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
    let order = |file: &str| sources.iter().position(|source| source.name == file);
    located.sort_by_key(|error| (order(&error.file), error.line, error.column));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_errors_are_counted_once() {
        let error = |index: usize| {
            let kind = ErrorKind::Unsupported { from: format!("a#B{index}"), what: "a trait".to_owned() };
            Error::new(kind, Place::default())
        };
        let errors = (0..=MAX_ERRORS).flat_map(|index| [error(index), error(index)]).collect();
        let (errors, more) = located(errors, Severity::Error, &[]);
        let errors = Errors { errors, more };
        assert_eq!(errors.errors.len(), MAX_ERRORS);
        assert!(errors.to_string().ends_with("\n\nand 1 more error"), "{errors}");
        assert_eq!(further(2, "warning"), "2 more warnings");
    }
}
