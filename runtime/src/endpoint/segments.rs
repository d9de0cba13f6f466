//! Arrays of strings in the endpoint rules language, which are accessed by index without being collected.

/// An array of strings: a parameter of type `stringArray`, or the parts of a string.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segments<'a> {
    /// The elements of a list.
    List(&'a [String]),
    /// The parts of an ARN's resource, separated by colons and slashes.
    Resource(&'a str),
    /// The parts of a string, separated by a delimiter.
    Split {
        /// The string to split.
        text: &'a str,
        /// The delimiter. If it is empty, the string is not split.
        delimiter: &'a str,
        /// The maximum number of parts; the last one contains the rest. Zero means no limit.
        limit: usize,
    },
}

impl<'a> Segments<'a> {
    /// Returns the element at `index`, which counts from the end if it is negative: -1 is the last element.
    #[inline]
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

    #[inline]
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
