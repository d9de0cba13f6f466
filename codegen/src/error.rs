//! Everything that can be wrong with a model, each with its place and what to do.

use std::fmt;

use crate::ast::ShapeId;

mod excerpt;
mod kind;
mod locate;
mod warnings;

pub use excerpt::Excerpt;
pub use kind::{ErrorKind, WayOut};
pub use warnings::Warnings;

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

impl Place {
    /// The shape that the place is in, with the member if it is in one's.
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
    /// How many more there are, whose places were not looked for.
    pub more: usize,
}

/// The most errors that are told at once.
const TOLD: usize = 100;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// The crate is generated without what is meant.
    Warning,
}

/// An error with its place in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The error.
    pub error: Error,
    /// How bad it is.
    pub severity: Severity,
    /// The name of the file, as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What stands there; none if the error is of no place in a file.
    pub excerpt: Option<Excerpt>,
}

impl Errors {
    /// Finds the place of each error in the texts.
    pub fn locate(errors: Vec<Error>, sources: &[crate::Source<'_>]) -> Self {
        let (errors, more) = located(errors, Severity::Error, sources);
        Self { errors, more }
    }

    /// The errors for the terminal: each with the line that it is in and what to do, with colours if asked for.
    pub fn render(&self, colors: bool) -> String {
        self.errors.iter().map(|error| error.render(colors)).collect::<Vec<_>>().join("\n\n") + &self.and_more()
    }

    /// That there are more, if there are.
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

/// The places of the first of the errors, and how many more there are.
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
    // In the order of the files; the same thing can be wrong on several ways to one place.
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
