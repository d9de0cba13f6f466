//! Finding the end of a run of plain characters in a string, many bytes at a time.

/// The length of the run of bytes at the start of `bytes` that stand for themselves in a JSON string: neither a quote,
/// nor a backslash, nor a control character.
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    // Most strings end within a few words.
    while at < SHORT {
        let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else {
            return at + plain_bytes(bytes.get(at..).unwrap_or_default());
        };
        let marks = special_marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return at + first_mark(marks);
        }
        at += size_of::<u64>();
    }
    // What is left is long, or most of it follows the string: blocks that the compiler turns into vector instructions.
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) {
        if block.iter().fold(false, |special, &byte| special | is_special(byte)) {
            break;
        }
        at += BLOCK;
    }
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let marks = special_marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return at + first_mark(marks);
        }
        at += size_of::<u64>();
    }
    at + plain_bytes(bytes.get(at..).unwrap_or_default())
}

/// So many bytes are looked at word by word before the search goes over to blocks.
const SHORT: usize = 32;
const BLOCK: usize = 64;

const ONES: u64 = u64::MAX / 0xFF;
const HIGH_BITS: u64 = ONES * 0x80;

fn is_special(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

fn plain_bytes(bytes: &[u8]) -> usize {
    bytes.iter().position(|&byte| is_special(byte)).unwrap_or(bytes.len())
}

/// A word whose lowest set bit is the high bit of the first special byte of `word`, or 0 where there is none.
///
/// Subtraction may borrow into the bytes above a special one and mark them wrongly, never into those below, so the
/// lowest mark is right.
fn special_marks(word: u64) -> u64 {
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    ((word.wrapping_sub(ONES * b' ' as u64) & !word)
        | (quote.wrapping_sub(ONES) & !quote)
        | (backslash.wrapping_sub(ONES) & !backslash))
        & HIGH_BITS
}

fn first_mark(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}
