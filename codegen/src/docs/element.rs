//! The elements that readers of HTML and of CommonMark have in common.

/// What starts and ends in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Element {
    Paragraph,
    /// A block without a look of its own.
    Section,
    Heading(u8),
    List(Option<u32>),
    Item,
    /// The term of a definition list, an item with what describes it.
    Term,
    Description,
    Callout(&'static str),
    /// Code in lines, with its language.
    Pre(&'static str),
    Table,
    Row,
    /// A cell, and whether it names its column.
    Cell(bool),
    Strong,
    Emphasis,
    Code,
    Superscript,
    /// A link with the address that the text states, empty for a link by name.
    Link(String),
}
