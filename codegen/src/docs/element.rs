//! The elements that the HTML and CommonMark readers share.

/// An element that has a start and an end, unlike a line break or an image.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Element {
    Paragraph,
    /// A block without formatting of its own.
    Section,
    Heading(u8),
    List(Option<u32>),
    Item,
    /// A term in a definition list. It starts an item, which includes the description.
    Term,
    Description,
    Callout(&'static str),
    /// A code block, with its language.
    Pre(&'static str),
    Table,
    Row,
    /// A cell; `true` for a column heading.
    Cell(bool),
    Strong,
    Emphasis,
    Code,
    Superscript,
    /// A link with its `href` as written; empty if only the text of the link names the target.
    Link(String),
}
