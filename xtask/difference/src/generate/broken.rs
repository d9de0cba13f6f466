//! Bodies that do not follow the model: corrupted ones, and unrelated ones.

use fastrand::Rng;

/// Corrupts a body in a random way.
pub fn broken(rng: &mut Rng, mut body: Vec<u8>) -> Vec<u8> {
    let at = rng.usize(..=body.len());
    match rng.u8(..12) {
        0..3 => body.truncate(at),
        3 => body.extend_from_slice(
            rng.choice([" ", "\n\n", "{}", "x", ",", "}", "\0", "\u{feff}"]).unwrap_or("").as_bytes(),
        ),
        4 => body.splice(..0, "\u{feff}".bytes()).for_each(drop),
        5 => body.splice(..0, *b" \t\r\n").for_each(drop),
        6..8 => body.insert(at, *rng.choice(b"\x80\xff\xc3\xe2{}[],:\"\\0n \x00").unwrap_or(&b'?')),
        8 => {
            if at < body.len() {
                body.remove(at);
            }
        }
        9 => {
            if let Some(byte) = body.get_mut(at) {
                *byte = rng.u8(..);
            }
        }
        10 => {
            let tail = body.split_off(at);
            body.extend_from_slice(&tail);
            body.extend_from_slice(&tail);
        }
        _ => body = whole(rng),
    }
    body
}

/// Generates a body that is unrelated to the model.
pub fn whole(rng: &mut Rng) -> Vec<u8> {
    const BODIES: &[&[u8]] = &[
        b"",
        b" ",
        b"null",
        b"true",
        b"0",
        b"\"text\"",
        b"[]",
        b"[{}]",
        b"{",
        b"}",
        b"{}{}",
        b"{} {}",
        b"{\"a\"}",
        b"{\"a\":}",
        b"{\"a\":1,}",
        b"{,}",
        b"{a:1}",
        b"{'a':1}",
        b"[",
        b"nul",
        b"nulll",
        b"\xff\xfe{\x00}\x00",
        b"\xef\xbb\xbf{}",
        b"{\"Name\":\"\xff\"}",
        b"{\"\xff\":1}",
        b"<html><body>503 Service Unavailable</body></html>",
        b"<?xml version=\"1.0\"?><Error><Code>Throttling</Code><Message>slow down</Message></Error>",
        b"upstream connect error or disconnect/reset before headers",
        b"\0",
    ];
    match rng.u8(..8) {
        0 => nested(rng, b"{\"x\":", b"}"),
        1 => nested(rng, b"[", b"]"),
        _ => rng.choice(BODIES).copied().unwrap_or_default().to_vec(),
    }
}

/// Generates a nested value, often so deep that some parsers reject it.
fn nested(rng: &mut Rng, opening: &[u8], closing: &[u8]) -> Vec<u8> {
    let depth = *rng.choice(&[2, 63, 64, 65, 127, 128, 129, 130, 500, 511, 512, 513, 514, 2000]).unwrap_or(&2);
    let mut body = b"{\"Unknown\":".to_vec();
    body.extend(opening.repeat(depth));
    body.extend(b"0");
    body.extend(closing.repeat(depth));
    body.push(b'}');
    body
}
