//! The finished documentation of an item, which callers may extend.

use super::wrap::wrap;

/// The documentation of one item, ready for `#[doc]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown {
    lines: Vec<String>,
    summary: String,
    width: usize,
    stated: usize,
    deprecation: Option<String>,
}

impl Markdown {
    pub(super) fn new(lines: Vec<String>, summary: String, width: usize) -> Self {
        let stated = lines.len();
        Markdown { lines, summary, width, stated, deprecation: None }
    }

    /// Returns the lines, without trailing spaces, control characters or line breaks. Empty if the item has no
    /// documentation.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Returns the lines that come from the model, without any that were added.
    pub fn stated(&self) -> &[String] {
        self.lines.get(..self.stated).unwrap_or(&self.lines)
    }

    /// Whether the documentation is empty.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns the first sentence on one line of Markdown, with its final punctuation. Empty if the item has no
    /// documentation.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// Returns the deprecation notice in Markdown, if the item is deprecated.
    pub fn deprecation(&self) -> Option<&str> {
        self.deprecation.as_deref()
    }

    /// Sets the deprecation notice, without adding it to the lines.
    pub fn set_deprecation(&mut self, markdown: impl Into<String>) {
        self.deprecation = Some(markdown.into());
    }

    /// Sets the deprecation notice, and adds it to the lines as a paragraph.
    pub fn push_deprecation(&mut self, markdown: &str) {
        self.push_paragraph(markdown);
        self.set_deprecation(markdown);
    }

    /// Adds a paragraph of Markdown (see [`escape`](super::escape()) and [`code`](super::code()) for its parts). The
    /// paragraph is wrapped, and becomes the summary if it is the first.
    pub fn push_paragraph(&mut self, markdown: &str) {
        let markdown = markdown.trim();
        if markdown.is_empty() {
            return;
        }
        if self.lines.is_empty() {
            self.summary = markdown.replace('\n', " ");
        } else {
            self.lines.push(String::new());
        }
        self.lines.extend(wrap(markdown, self.width(), true));
    }

    /// Adds a list. Each item is a paragraph of Markdown.
    pub fn push_list<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        for (index, item) in items.into_iter().enumerate() {
            if index == 0 && !self.lines.is_empty() {
                self.lines.push(String::new());
            }
            let lines = wrap(item.as_ref().trim(), self.width() - 2, true);
            self.lines.extend(prefixed(lines, "- ", "  "));
        }
    }

    /// Returns the width to wrap at. For documentation that was created by `default`, this is the width of the default
    /// options.
    fn width(&self) -> usize {
        if self.width == 0 { super::Options::default().width } else { self.width.max(NARROWEST) }
    }
}

/// The minimum width that text is wrapped to, however deeply it is nested.
pub(super) const NARROWEST: usize = 40;

/// Adds `first` before the first line and `rest` before the others.
pub(super) fn prefixed(lines: Vec<String>, first: &str, rest: &str) -> impl Iterator<Item = String> {
    lines.into_iter().enumerate().map(move |(index, line)| {
        let prefix = if index == 0 { first } else { rest };
        if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_paragraphs_are_wrapped_and_separated() {
        let mut markdown = Markdown::new(Vec::new(), String::new(), 40);
        assert!(markdown.is_empty());
        markdown.push_paragraph(" ");
        assert!(markdown.is_empty(), "a blank paragraph adds nothing");
        markdown.push_paragraph("Required. At least 1 and at most `64 characters`, in [words](https://a.example).");
        markdown.push_list(["the first, which goes on and on and on for long", "second"]);
        let expected = [
            "Required. At least 1 and at most",
            "`64 characters`, in",
            "[words](https://a.example).",
            "",
            "- the first, which goes on and on and on",
            "  for long",
            "- second",
        ];
        assert_eq!(markdown.lines(), expected);
        assert_eq!(
            markdown.summary(),
            "Required. At least 1 and at most `64 characters`, in [words](https://a.example)."
        );
    }
}
