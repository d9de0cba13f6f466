//! Arrays of strings in the endpoint rules language, read by index without being collected.

/// An array of strings: a parameter of type `stringArray`, or the parts of one text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segments<'a> {
    /// The elements of a list.
    List(&'a [String]),
    /// The parts of an ARN's resource, which colons and slashes part.
    Resource(&'a str),
    /// The parts of a text between delimiters; at most `limit` of them, unless `limit` is zero.
    Split {
        /// The text to part.
        text: &'a str,
        /// What parts it; an empty delimiter parts nothing.
        delimiter: &'a str,
        /// The largest number of parts; the last one keeps the rest. Zero sets no limit.
        limit: usize,
    },
}

impl<'a> Segments<'a> {
    /// The element at `index`, counted from the end when negative: -1 is the last one.
    pub fn get(self, index: i32) -> Option<&'a str> {
        let distance = usize::try_from(index.unsigned_abs()).ok()?;
        let index = if index < 0 { self.len().checked_sub(distance)? } else { distance };
        match self {
            Self::List(list) => list.get(index).map(String::as_str),
            Self::Resource(text) => text.split([':', '/']).nth(index),
            Self::Split { text, delimiter, limit } => match limit {
                _ if delimiter.is_empty() => (index == 0).then_some(text),
                0 => text.split(delimiter).nth(index),
                _ => text.splitn(limit, delimiter).nth(index),
            },
        }
    }

    fn len(self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Resource(text) => text.split([':', '/']).count(),
            Self::Split { text, delimiter, limit } => match limit {
                _ if delimiter.is_empty() => 1,
                0 => text.split(delimiter).count(),
                _ => text.splitn(limit, delimiter).count(),
            },
        }
    }
}
