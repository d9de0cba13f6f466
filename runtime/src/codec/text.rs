//! Simple values in formats that have only strings for them: XML and forms.

mod scalars;

use aws_smithy_types::error::operation::SerializationError;

/// A writer of simple values, each of which is a string.
pub trait TextWriter {
    /// Writes a string, which may have any character.
    fn text(&mut self, text: &str);

    /// Writes a value in which no character is special to XML: a number, a timestamp, base64.
    fn token(&mut self, token: &str);

    /// Writes a floating-point number of single precision.
    fn single(&mut self, value: f32);

    /// Records that a value cannot be written.
    fn fail(&mut self, failure: SerializationError);
}

/// The length of the run at the start of `bytes` that has no byte that is `special`.
///
/// Blocks are compared by vector instructions.
#[inline(always)]
pub(super) fn run_length(bytes: &[u8], special: impl Fn(u8) -> bool) -> usize {
    let plain = |block: &&[u8; BLOCK]| !block.iter().fold(false, |found, &byte| found | special(byte));
    let (blocks, _) = bytes.as_chunks();
    let at = blocks.iter().take_while(plain).count() * BLOCK;
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| special(byte)).unwrap_or(rest.len())
}

const BLOCK: usize = 16;
