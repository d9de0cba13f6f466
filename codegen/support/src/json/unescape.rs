//! Escape sequences in strings (RFC 8259, section 7).

/// What the text between two quotes stands for, or what is wrong with it.
pub(super) fn unescape(raw: &str) -> Result<String, &'static str> {
    let mut plain = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut after = escape.chars();
        let character = match after.next() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => {
                let (character, tail) = code_point(after.as_str())?;
                after = tail.chars();
                character
            }
            _ => return Err("a backslash that escapes nothing known"),
        };
        plain.push(character);
        rest = after.as_str();
    }
    plain.push_str(rest);
    Ok(plain)
}

/// The character of the digits after `\u`, and of the second half where a surrogate pair stands there, and what
/// follows.
fn code_point(digits: &str) -> Result<(char, &str), &'static str> {
    let (first, rest) = code_unit(digits)?;
    let (scalar, rest) = if (0xD800..0xDC00).contains(&first) {
        let second = rest.strip_prefix("\\u").ok_or("half of a surrogate pair")?;
        let (second, rest) = code_unit(second)?;
        if !(0xDC00..0xE000).contains(&second) {
            return Err("half of a surrogate pair");
        }
        (0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), rest)
    } else {
        (first, rest)
    };
    char::from_u32(scalar)
        .map(|character| (character, rest))
        .ok_or("half of a surrogate pair")
}

fn code_unit(digits: &str) -> Result<(u32, &str), &'static str> {
    digits
        .split_at_checked(4)
        // Of its own, the conversion would take a sign too.
        .filter(|(unit, _)| unit.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .and_then(|(unit, rest)| Some((u32::from_str_radix(unit, 16).ok()?, rest)))
        .ok_or("`\\u` without four hexadecimal digits")
}
