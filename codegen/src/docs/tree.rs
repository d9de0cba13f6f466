//! The document tree, independent of the input format.
//!
//! Blocks nest, but inline text does not: a paragraph is a flat list of runs, each with its complete style. Overlapping
//! or unclosed formatting therefore needs no repair.

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
    /// The targets of all links; [`Style::link`] is an index into this list.
    pub(super) links: Vec<Link>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    Paragraph(Vec<Run>),
    /// A heading of level 1 (topmost) to 6.
    Heading(u8, Vec<Run>),
    /// A list: the number of its first item if it is numbered, and its items, which are never empty.
    List(Option<u32>, Vec<Vec<Block>>),
    /// Blocks that are set apart: a note with its label, or a quotation.
    Callout(Vec<Block>),
    /// A code block: its language (`text` if unknown), and its text.
    Code(&'static str, String),
    Table(Vec<Row>),
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Whether the row has the column headings.
    pub(super) header: bool,
    pub(super) cells: Vec<Vec<Block>>,
}

/// Text in one style. White space is collapsed into single spaces; only a run of [`Run::BREAK`] is a line break.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
}

/// The style of a run, and its link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) code: bool,
    pub(super) link: Option<usize>,
}

/// The emphasis of a run. Emphasis does not combine: strong wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    #[default]
    Plain,
    Emphasis,
    Strong,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Link {
    /// As written: a URL or name, or nothing if only the text of the link names the target.
    Stated(String),
    /// An absolute URL, encoded for Markdown.
    Address(String),
    /// The rustdoc path of an item.
    Item(String),
    /// No target: only the text of the link is kept.
    Nowhere,
}

impl Run {
    /// The text of a run that is a line break.
    pub(super) const BREAK: &'static str = "\n";

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Run { text: text.into(), style: Style::default() }
    }

    pub(super) fn line_break() -> Self {
        Run::plain(Run::BREAK)
    }

    pub(super) fn is_break(&self) -> bool {
        self.text == Run::BREAK
    }
}

/// Appends text to runs, extending the last run if it has the same style.
pub(super) fn push_run(runs: &mut Vec<Run>, text: &str, style: Style) {
    match runs.last_mut() {
        Some(last) if last.style == style && !last.is_break() => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), style }),
    }
}

/// Returns the language of a code block by its name in the input, or `text` if the language is unknown or rustdoc might
/// compile it.
pub(super) fn language(name: &str) -> &'static str {
    const LANGUAGES: [&str; 29] = [
        "bash",
        "c",
        "cedar",
        "console",
        "cpp",
        "csharp",
        "css",
        "diff",
        "go",
        "graphql",
        "html",
        "http",
        "ini",
        "java",
        "javascript",
        "json",
        "kotlin",
        "php",
        "powershell",
        "properties",
        "python",
        "ruby",
        "sh",
        "sql",
        "swift",
        "toml",
        "typescript",
        "xml",
        "yaml",
    ];
    let name = name.split([' ', ',', '{']).next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| name.eq_ignore_ascii_case(language)).unwrap_or("text")
}

/// Calls `visit` on the runs of every paragraph and heading, in order. The recursion is bounded by the builder's limit.
pub(super) fn visit_runs(blocks: &mut [Block], visit: &mut impl FnMut(&mut Vec<Run>)) {
    for block in blocks {
        match block {
            Block::Paragraph(runs) | Block::Heading(_, runs) => visit(runs),
            Block::List(_, items) => items.iter_mut().for_each(|item| visit_runs(item, visit)),
            Block::Callout(blocks) => visit_runs(blocks, visit),
            Block::Code(..) => {}
            Block::Table(rows) => {
                rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| visit_runs(cell, visit));
            }
        }
    }
}
