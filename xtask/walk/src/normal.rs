//! Formats outputs as strings that do not vary between runs.

/// Normalizes the `Debug` output of a value: sorts the entries of maps, replaces times, and removes unset members and
/// the prefix of raw names. Which members exist depends on the age of the crate's model, and only some structures of
/// the published crates show the prefix.
pub(crate) fn normal(debug: &str) -> String {
    let mut rest = debug;
    let mut out = String::new();
    while !rest.is_empty() {
        out.push_str(&sorted(&mut rest));
        // A closing bracket without an opening one is part of an error message.
        if let Some(character) = rest.chars().next() {
            out.push(character);
            rest = &rest[character.len_utf8()..];
        }
    }
    without_times(&out).replace("r#", "")
}

/// Takes the text up to an unmatched closing bracket; returns it with the entries of maps sorted, and without unset
/// members.
fn sorted(rest: &mut &str) -> String {
    let mut out = String::new();
    while let Some(character) = rest.chars().next() {
        match character {
            ')' | ']' | '}' => break,
            '"' => {
                let (literal, after) = rest.split_at(literal(rest));
                out.push_str(literal);
                *rest = after;
            }
            '(' | '[' | '{' => {
                let is_map = rest.starts_with('{') && !rest.starts_with("{ ") && !rest.starts_with("{\n");
                *rest = &rest[1..];
                let inside = sorted(rest);
                let mut entries = entries(&inside);
                match is_map {
                    true => entries.sort_unstable(),
                    false => entries.retain(|entry| !entry.ends_with(": None")),
                }
                out.push(character);
                out.push_str(&entries.join(","));
                // The closing bracket, unless the text ends without it.
                if let Some(end) = rest.chars().next() {
                    out.push(end);
                    *rest = &rest[1..];
                }
            }
            _ => {
                out.push(character);
                *rest = &rest[character.len_utf8()..];
            }
        }
    }
    out
}

/// Returns the length of the string literal at the start.
fn literal(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            '"' if !is_escaped => return at + 1,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// Splits a list at its commas, except those in strings and brackets, and trims the entries.
fn entries(list: &str) -> Vec<&str> {
    let (mut entries, mut start, mut depth, mut at) = (Vec::new(), 0, 0_usize, 0);
    while let Some(character) = list[at..].chars().next() {
        let mut length = character.len_utf8();
        match character {
            '"' => length = literal(&list[at..]),
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                entries.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
        at += length;
    }
    entries.push(list[start..].trim());
    entries
}

/// Replaces times with `#`: dates with a time of day, numbers of nine or more digits (seconds since 1970), and fractions
/// of a second.
fn without_times(text: &str) -> String {
    const FRACTION: &str = "subsecond_nanos: ";
    let mut out = String::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        let digits = digits(rest);
        let date = date(rest);
        if date > 0 || digits > 8 || (digits > 0 && out.ends_with(FRACTION)) {
            out.push('#');
            at += date.max(digits);
            let fraction = text[at..].strip_prefix('.').map_or(0, self::digits);
            at += if fraction > 0 { fraction + 1 } else { 0 };
        } else {
            let length = digits.max(character.len_utf8());
            out.push_str(&rest[..length]);
            at += length;
        }
    }
    out
}

/// Returns the number of digits at the start.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Returns the length of the date and time at the start, such as `2026-01-31T12:00:00.123Z`; 0 if there is none.
fn date(text: &str) -> usize {
    const FORM: &str = "0000-00-00 00:00:00";
    let fits = |(found, form): (u8, u8)| match form {
        b'0' => found.is_ascii_digit(),
        b' ' => found == b'T' || found == b' ',
        _ => found == form,
    };
    if text.len() < FORM.len() || !text.bytes().zip(FORM.bytes()).all(fits) {
        return 0;
    }
    let fraction = text.as_bytes()[FORM.len()..].iter();
    FORM.len() + fraction.take_while(|byte| byte.is_ascii_digit() || b".Z".contains(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[derive(Debug)]
    #[allow(dead_code, reason = "it is only formatted")]
    struct Output {
        map: HashMap<String, Vec<u8>>,
        name: Option<String>,
    }

    #[test]
    fn maps_are_in_order() {
        let keys = ["b}", "a, \"", "é{", "c"];
        let map = keys.iter().map(|key| ((*key).to_owned(), vec![2, 1])).collect();
        let output = Output { map, name: Some("x { y".to_owned()) };
        let expected = r#"Output {map: {"a, \"": [2,1],"b}": [2,1],"c": [2,1],"é{": [2,1]},name: Some("x { y")}"#;
        assert_eq!(normal(&format!("{output:?}")), expected);
        assert_eq!(normal("a) b}"), "a) b}");
    }

    #[test]
    fn times_are_left_out_and_other_numbers_are_not() {
        let text =
            "DateTime { seconds: 1796000000, subsecond_nanos: 7 } \"2026-01-31T12:00:00.123Z\" 12345678 2026-01-31";
        assert_eq!(normal(text), "DateTime {seconds: #,subsecond_nanos: #} \"#\" 12345678 2026-01-31");
        assert_eq!(normal("(1796000000.5 1796000000. 1.5)"), "(# #. 1.5)");
    }

    #[test]
    fn unset_members_and_the_prefix_of_raw_names_are_left_out() {
        let output = Output { map: HashMap::new(), name: None };
        assert_eq!(normal(&format!("{output:?} [None]")), "Output {map: {}} [None]");
        assert_eq!(normal("Parameter { r#type: Some(Text) }"), "Parameter {type: Some(Text)}");
    }
}
