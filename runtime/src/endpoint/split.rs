//! `split`: splits a string at a delimiter.

use super::segments::Segments;

/// Splits `text` at every `delimiter` into at most `limit` parts; zero means no limit.
///
/// The last part contains the rest of the string. An empty delimiter, which the rules language forbids, splits nothing.
#[inline]
pub fn segments<'a>(text: &'a str, delimiter: &'a str, limit: usize) -> Segments<'a> {
    Segments::Split { text, delimiter, limit }
}
