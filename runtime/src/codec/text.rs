//! Simple values in formats that represent all of them as strings: XML and forms.

mod scalars;

use aws_smithy_types::error::operation::SerializationError;

/// A writer of simple values as strings.
pub trait TextWriter {
    /// Writes a string of any characters.
    fn text(&mut self, text: &str);

    /// Writes a value without characters that are special in XML, such as a number, a timestamp or base64.
    fn token(&mut self, token: &str);

    /// Writes a single-precision number.
    fn single(&mut self, value: f32);

    /// Records that a value cannot be written.
    fn fail(&mut self, failure: SerializationError);
}

/// Counts the leading bytes that are not `special`.
///
/// Blocks are examined with vector instructions.
#[inline(always)]
pub(super) fn run_length(bytes: &[u8], special: impl Fn(u8) -> bool) -> usize {
    let plain = |block: &&[u8; BLOCK]| !block.iter().fold(false, |found, &byte| found | special(byte));
    let (blocks, _) = bytes.as_chunks();
    let at = blocks.iter().take_while(plain).count() * BLOCK;
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| special(byte)).unwrap_or(rest.len())
}

const BLOCK: usize = 16;
