//! The search for the end of the plain characters in a string, many bytes at a time.

/// Counts the leading bytes that need no escape in a JSON string: those before the first quote, backslash or control
/// character.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    // Most strings are only a few words long.
    let (words, _) = bytes.as_chunks();
    let mut at = 0;
    for &word in words.iter().take(SHORT / WORD) {
        if let Some(length) = plain_in_word(word) {
            return at + length;
        }
        at += WORD;
    }
    at + long_plain_length(bytes.get(at..).unwrap_or_default())
}

/// Returns the index of the first backslash in `word`, if any.
#[inline]
pub(crate) fn backslash_in_word(word: [u8; WORD]) -> Option<usize> {
    let word = u64::from_le_bytes(word);
    first_mark(marks(word, b'\\') & HIGH_BITS)
}

/// The number of bytes in a word.
pub(crate) const WORD: usize = 8;

/// The number of bytes to examine word by word before switching to blocks.
const SHORT: usize = 128;
const BLOCK: usize = 64;

const ONES: u64 = u64::MAX / 0xFF;
const HIGH_BITS: u64 = ONES * 0x80;

/// Counts the same bytes as [`plain_length`], in blocks that the compiler vectorizes.
fn long_plain_length(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    let plain = |block: &&[u8; BLOCK]| !block.iter().fold(false, |special, &byte| special | is_special(byte));
    let mut at = blocks.iter().take_while(plain).count() * BLOCK;
    let (words, rest) = bytes.get(at..).unwrap_or_default().as_chunks();
    for &word in words {
        if let Some(length) = plain_in_word(word) {
            return at + length;
        }
        at += WORD;
    }
    at + rest.iter().take_while(|&&byte| !is_special(byte)).count()
}

fn is_special(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// Returns the index of the first special byte in `word`, if any.
///
/// Flipping the second-lowest bit moves the quote directly above the control characters, which stay together: one
/// comparison finds both.
#[inline]
fn plain_in_word(word: [u8; WORD]) -> Option<usize> {
    let word = u64::from_le_bytes(word);
    let turned = word ^ (ONES * (b'"' ^ b' ') as u64);
    let quote_or_control = turned.wrapping_sub(ONES * (b' ' + 1) as u64) & !word;
    first_mark((quote_or_control | marks(word, b'\\')) & HIGH_BITS)
}

/// Marks the bytes of `word` that equal `sought`, by setting their high bits.
///
/// The subtraction may borrow from the bytes above a match and mark them incorrectly, but never those below, so the
/// lowest mark is correct. The other bits are meaningless.
#[inline]
fn marks(word: u64, sought: u8) -> u64 {
    let zeros = word ^ (ONES * sought as u64);
    zeros.wrapping_sub(ONES) & !zeros
}

#[inline]
fn first_mark(marks: u64) -> Option<usize> {
    (marks != 0).then(|| marks.trailing_zeros() as usize / 8)
}
