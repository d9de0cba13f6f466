//! `split`: parts a text at a delimiter.

use super::segments::Segments;

/// Parts `text` at every `delimiter`, into at most `limit` parts; a limit of zero sets none.
///
/// The last part keeps what is left of the text. An empty delimiter, which the rules language forbids, parts nothing.
pub fn segments<'a>(text: &'a str, delimiter: &'a str, limit: usize) -> Segments<'a> {
    Segments::Split { text, delimiter, limit }
}
