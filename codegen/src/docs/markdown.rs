//! The finished documentation of one item, and what callers may add to it.

use super::wrap::wrap;

/// One documentation text, ready for `#[doc]`.
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

    /// The lines, without blanks at their ends, control characters or line breaks. None when the text says nothing.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The lines that the text itself gave, without what was added to it.
    pub fn stated(&self) -> &[String] {
        self.lines.get(..self.stated).unwrap_or(&self.lines)
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The first sentence in one line of Markdown, with the stop that ends it. Empty when the text says nothing.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// That the item is deprecated, in Markdown, if it is.
    pub fn deprecation(&self) -> Option<&str> {
        self.deprecation.as_deref()
    }

    /// Notes that the item is deprecated; the lines do not say so yet.
    pub fn set_deprecation(&mut self, markdown: impl Into<String>) {
        self.deprecation = Some(markdown.into());
    }

    /// Adds the paragraph that the item is deprecated.
    pub fn push_deprecation(&mut self, markdown: &str) {
        self.push_paragraph(markdown);
        self.set_deprecation(markdown);
    }

    /// Adds a paragraph that the caller wrote in Markdown (see [`escape`](super::escape()) and [`code`](super::code())
    /// for what goes into it). It is wrapped; as the first one it becomes the summary.
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

    /// Adds a list of items, each one paragraph of Markdown.
    pub fn push_list<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        for (index, item) in items.into_iter().enumerate() {
            if index == 0 && !self.lines.is_empty() {
                self.lines.push(String::new());
            }
            let lines = wrap(item.as_ref().trim(), self.width() - 2, true);
            self.lines.extend(prefixed(lines, "- ", "  "));
        }
    }

    /// The width to wrap at. Documentation that started empty has the usual one.
    fn width(&self) -> usize {
        if self.width == 0 { super::Options::default().width } else { self.width.max(NARROWEST) }
    }
}

/// The least columns that text is wrapped to, however deep it stands.
pub(super) const NARROWEST: usize = 40;

/// Sets `first` before the first line and `rest` before the others.
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
    fn what_is_added_is_wrapped_and_parted() {
        let mut markdown = Markdown::new(Vec::new(), String::new(), 40);
        assert!(markdown.is_empty());
        markdown.push_paragraph(" ");
        assert!(markdown.is_empty(), "a blank paragraph says nothing");
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
