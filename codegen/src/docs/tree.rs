//! The document tree: what a text says, whatever it was written in.
//!
//! Blocks nest, inline text does not: a paragraph is a flat list of runs, each with its whole style. Formatting that
//! overlaps or was never closed therefore needs no repair.

/// A whole text.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
    /// What the links of all runs lead to; [`Style::link`] is an index into it.
    pub(super) links: Vec<Link>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    Paragraph(Vec<Run>),
    /// A heading of level 1 (topmost) to 6.
    Heading(u8, Vec<Run>),
    /// The number of the first item if the list is numbered, and the items, none empty.
    List(Option<u32>, Vec<Vec<Block>>),
    /// Blocks set apart: a note with its label, or a quotation.
    Callout(Vec<Block>),
    /// Code in lines, and its language (`text` when unknown).
    Code(&'static str, String),
    Table(Vec<Row>),
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Whether the row names the columns.
    pub(super) header: bool,
    pub(super) cells: Vec<Vec<Block>>,
}

/// Text of one style. Its white space is collapsed to single blanks; [`Run::BREAK`] alone is a line break.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
}

/// How a run looks and where it leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) code: bool,
    pub(super) link: Option<usize>,
}

/// The emphasis of a run. There is no combination: strong wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    #[default]
    Plain,
    Emphasis,
    Strong,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Link {
    /// What the text states: an address, or nothing for a link by name.
    Stated(String),
    /// A whole address, ready for Markdown.
    Address(String),
    /// The rustdoc path of an item.
    Item(String),
    /// Nowhere: the text of the link stays.
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

/// Adds text to runs; text of the same style joins the last run.
pub(super) fn push_run(runs: &mut Vec<Run>, text: &str, style: Style) {
    match runs.last_mut() {
        Some(last) if last.style == style && !last.is_break() => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), style }),
    }
}

/// The language of a block of code by the name that a text gives it, `text` when rustdoc might compile it or it is unknown.
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

/// Calls `visit` on the runs of every paragraph and heading, in order. Blocks nest only as deep as the builder lets them.
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
