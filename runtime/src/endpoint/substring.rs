//! `substring`: a part of an ASCII string.

/// Returns the characters of `text` from `start` up to `end`, counted from the end of the string if `reverse` is set.
///
/// Returns `None` if the string is not ASCII or too short, or if the range is empty.
#[inline]
pub fn slice(text: &str, start: usize, end: usize, reverse: bool) -> Option<&str> {
    if !text.is_ascii() || start >= end {
        return None;
    }
    if reverse { text.get(text.len().checked_sub(end)?..text.len() - start) } else { text.get(start..end) }
}
