//! Escape sequences in strings (RFC 8259, section 7).

use super::scan::{WORD, backslash_in_word};

/// Unescapes the contents of a string, or returns a description of the error.
pub(super) fn unescape(raw: &str) -> Result<String, &'static str> {
    // Words are copied whole and then truncated, so leave room for one more.
    let mut plain = Vec::with_capacity(raw.len() + WORD);
    let mut rest = raw;
    loop {
        let run = copy_run(rest.as_bytes(), &mut plain);
        let Some(escape) = rest.get(run + 1..) else {
            break;
        };
        let (character, after) = character(escape)?;
        plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        rest = after;
    }
    String::from_utf8(plain).map_err(|_| "invalid UTF-8")
}

/// Copies everything before the first backslash and returns its length.
fn copy_run(bytes: &[u8], target: &mut Vec<u8>) -> usize {
    let (words, tail) = bytes.as_chunks();
    for (index, &word) in words.iter().enumerate() {
        target.extend_from_slice(&word);
        if let Some(place) = backslash_in_word(word) {
            target.truncate(target.len() - WORD + place);
            return index * WORD + place;
        }
    }
    let tail = tail.split(|&byte| byte == b'\\').next().unwrap_or_default();
    target.extend_from_slice(tail);
    words.len() * WORD + tail.len()
}

/// Decodes the escape after a backslash, and returns the character and the rest of the string.
fn character(escape: &str) -> Result<(char, &str), &'static str> {
    let mut characters = escape.chars();
    let character = match characters.next() {
        Some(same @ ('"' | '\\' | '/')) => same,
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => return code_point(characters.as_str()),
        _ => return Err("an unknown escape"),
    };
    Ok((character, characters.as_str()))
}

/// Decodes the digits after `\u`, and returns the character and the rest of the string. A surrogate pair is one
/// character.
fn code_point(digits: &str) -> Result<(char, &str), &'static str> {
    const HALF: &str = "half of a surrogate pair";
    let (first, rest) = code_unit(digits)?;
    let (scalar, rest) = match first {
        0xD800..0xDC00 => {
            let (second, rest) = code_unit(rest.strip_prefix("\\u").ok_or(HALF)?)?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(HALF);
            }
            (0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), rest)
        }
        _ => (first, rest),
    };
    char::from_u32(scalar).map(|character| (character, rest)).ok_or(HALF)
}

fn code_unit(digits: &str) -> Result<(u32, &str), &'static str> {
    digits
        .split_at_checked(4)
        // The conversion itself would also accept a sign.
        .filter(|(unit, _)| unit.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .and_then(|(unit, rest)| Some((u32::from_str_radix(unit, 16).ok()?, rest)))
        .ok_or("`\\u` without four hexadecimal digits")
}
