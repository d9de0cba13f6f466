//! `substring`: a part of an ASCII text.

/// The characters of `text` from `start` up to `end`, counted from its end when `reverse` is set.
///
/// `None` if the text is not ASCII, if it is too short, or if nothing lies between `start` and `end`.
pub fn slice(text: &str, start: usize, end: usize, reverse: bool) -> Option<&str> {
    if !text.is_ascii() || start >= end {
        return None;
    }
    if reverse { text.get(text.len().checked_sub(end)?..text.len() - start) } else { text.get(start..end) }
}
