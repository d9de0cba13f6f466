//! The source line of an error, and its rendering for the terminal.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Located, Severity};

/// The maximum number of bytes to keep on either side of the start of the mark: a model can be a single long line.
const AROUND: usize = 200;

/// A source line, which is shortened if it is long, and the marked range.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The line, or a part of it.
    pub text: String,
    /// The marked range, in bytes of `text`.
    pub mark: Range<usize>,
}

impl Excerpt {
    /// Returns the line in which a range of bytes starts, with the range marked.
    pub(super) fn of(text: &str, range: Range<usize>) -> Self {
        let before = text.get(..range.start).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |at| at + 1).max(floor(text, range.start.saturating_sub(AROUND)));
        let after = text.get(range.start..).unwrap_or_default();
        let line_end = after.find(['\n', '\r']).map_or(text.len(), |at| range.start + at);
        let end = line_end.min(floor(text, range.start.saturating_add(AROUND)));
        let mark = range.start - start..range.end.clamp(range.start, end) - start;
        Self { text: text.get(start..end).unwrap_or_default().to_owned(), mark }
    }
}

impl Located {
    /// Renders the error for the terminal, optionally in color.
    pub(super) fn render(&self, colors: bool) -> String {
        let help = self.error.kind.help();
        let message = self.error.kind.to_string();
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = level.primary_title(message.as_str()).elements(None::<Origin<'_>>);
        if let Some(excerpt) = &self.excerpt {
            let mark = AnnotationKind::Primary.span(excerpt.mark.clone());
            let snippet = Snippet::source(excerpt.text.as_str()).line_start(self.line).annotation(mark);
            let before = excerpt.text.get(..excerpt.mark.start).unwrap_or_default();
            // The renderer counts columns from the start of the excerpt. The result is wrong if the start of the line
            // is cut off.
            group = match before.chars().count() + 1 == self.column {
                true => group.element(snippet.path(self.file.as_str())),
                false => group
                    .element(Origin::path(self.file.as_str()).line(self.line).char_column(self.column))
                    .element(snippet),
            };
        }
        let group = group.element(Level::HELP.message(help.as_str()));
        let renderer = if colors { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}

/// Returns the last character boundary at or before a byte offset.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
