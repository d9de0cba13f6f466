//! Character and entity references (XML 1.0, sections 4.1 and 4.6).

/// Replaces the references in `raw`, or returns the description and the position of the error.
pub(super) fn unescape(raw: &str) -> Result<String, (&'static str, usize)> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((plain, reference)) = rest.split_once('&') {
        text.push_str(plain);
        let (name, after) = reference.split_once(';').ok_or(("expected the end of a reference", raw.len()))?;
        match character(name) {
            Some(character) => text.push(character),
            None => return Err(("a reference to an unknown entity or character", raw.len() - reference.len() - 1)),
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

/// Returns the character for the name of a predefined entity or for a character number; `None` for other references.
/// Characters that are invalid in XML are accepted, because services send them.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
            // The conversion itself would also accept a sign.
            let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            char::from_u32(u32::from_str_radix(digits, radix).ok().filter(|_| plain)?)?
        }
    })
}
