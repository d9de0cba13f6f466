//! The buffer that requests are serialized into.

use zeroize::Zeroize;

/// A buffer that wipes the memory that it releases: the old memory when it grows, and everything if it is dropped
/// unfinished.
#[derive(Debug, Default)]
pub struct Buffer(Vec<u8>);

impl Buffer {
    /// Creates a buffer that can hold `capacity` bytes without growing.
    #[inline]
    pub fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// Reserves space for more bytes.
    #[inline]
    pub fn reserve(&mut self, additional: usize) {
        if self.0.capacity() - self.0.len() < additional {
            self.grow(additional);
        }
    }

    /// Adds a byte.
    #[inline]
    pub fn push(&mut self, byte: u8) {
        self.reserve(1);
        self.0.push(byte);
    }

    /// Adds bytes.
    #[inline]
    pub fn extend_from_slice(&mut self, bytes: &[u8]) {
        self.reserve(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// Adds up to `most` bytes: `fill` writes them, and returns how many it has written.
    #[inline]
    pub fn extend_with(&mut self, most: usize, fill: impl FnOnce(&mut [u8]) -> usize) {
        self.reserve(most);
        let length = self.0.len();
        self.0.resize(length + most, 0);
        let added = fill(self.0.get_mut(length..).unwrap_or_default());
        self.0.truncate(length + added);
    }

    /// Returns the last byte, if any.
    #[inline]
    pub fn last(&self) -> Option<&u8> {
        self.0.last()
    }

    /// Removes and returns the last byte, if any.
    #[inline]
    pub fn pop(&mut self) -> Option<u8> {
        self.0.pop()
    }

    /// Removes everything after the first `length` bytes.
    #[inline]
    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// Returns the number of bytes.
    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the buffer is empty.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the bytes, whose memory the caller has to wipe.
    #[inline]
    pub fn finish(mut self) -> Vec<u8> {
        std::mem::take(&mut self.0)
    }

    #[cold]
    fn grow(&mut self, additional: usize) {
        let capacity = (self.0.len() + additional).max(2 * self.0.capacity()).max(64);
        let mut larger = Vec::with_capacity(capacity);
        larger.extend_from_slice(&self.0);
        self.0.zeroize();
        self.0 = larger;
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_buffer_grows_like_a_vector() {
        let (mut buffer, mut vector) = (Buffer::with_capacity(3), Vec::new());
        for round in 0..100_u8 {
            buffer.push(round);
            vector.push(round);
            buffer.extend_from_slice(&vec![round; usize::from(round)]);
            vector.extend_from_slice(&vec![round; usize::from(round)]);
            buffer.extend_with(9, |space| {
                space.fill(round);
                4
            });
            vector.extend_from_slice(&[round; 4]);
        }
        assert_eq!((buffer.len(), buffer.last(), buffer.is_empty()), (vector.len(), vector.last(), false));
        assert_eq!(buffer.pop(), vector.pop());
        buffer.truncate(1000);
        vector.truncate(1000);
        assert_eq!(buffer.finish(), vector);
    }
}
