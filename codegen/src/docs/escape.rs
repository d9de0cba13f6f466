//! Escapes plain text so that rustdoc's Markdown shows it unchanged.

use std::borrow::Cow;

/// Removes invisible and unsafe characters, such as control characters, direction marks and zero-width spaces. All
/// white space becomes ASCII.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t'))
        || text.chars().all(|c| cleaned(c) == Some(c))
    {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(cleaned).collect())
}

/// Escapes a complete plain-text string.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_text(&mut out, text, (' ', ' '), false);
    out
}

/// Escapes a fragment of plain text, and appends it to `out`. `around` has the characters before and after the
/// fragment; `in_table` says whether it is in a table.
///
/// Characters that are only special at the start of a line are left to [`super::wrap`], which knows where lines start.
pub(super) fn push_text(out: &mut String, text: &str, around: (char, char), in_table: bool) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        // All characters that may need escaping are ASCII, and most text has none of them.
        if !matches!(byte, b'!' | b'&' | b'*' | b'-' | b'<' | b'['..=b'`' | b'|' | b'~') {
            continue;
        }
        let (rest, before) = (&text[at + 1..], text[..at].chars().next_back().unwrap_or(around.0));
        let after = rest.chars().next().unwrap_or(around.1);
        let escaped = match byte {
            b'`' | b'*' | b'[' | b']' | b'~' => true,
            b'\\' => !after.is_alphanumeric(),
            b'_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            b'<' => !(after.is_whitespace() || after.is_ascii_digit() || after == '='),
            b'&' => opens_entity(rest, around.1),
            b'!' => after == '[' && rest.is_empty(),
            // Two hyphens before a word mark a command-line option; they are not a dash.
            b'-' if before == '-' || after == '-' => {
                rest.trim_start_matches('-').chars().next().unwrap_or(around.1).is_alphanumeric()
            }
            b'|' => in_table,
            _ => false,
        };
        if escaped {
            out.push_str(&text[written..at]);
            out.push('\\');
            written = at;
        }
    }
    out.push_str(&text[written..]);
}

/// Formats a string as inline code. The string must have no line breaks, and no white space at its ends.
pub(super) fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Escapes anything that looks like an entity in the URL of a link.
pub(super) fn address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for (index, part) in address.split('&').enumerate() {
        if index > 0 {
            out.push_str(if opens_entity(part, ')') { "\\&" } else { "&" });
        }
        out.push_str(part);
    }
    out
}

/// Returns the length of the longest run of `c` in a string.
pub(super) fn longest_run(text: &str, c: char) -> usize {
    text.split(|other| other != c).map(|run| run.len() / c.len_utf8()).max().unwrap_or(0)
}

/// Escapes the first word of a line if it would start a heading, list, quotation, table or rule.
pub(super) fn line_start(word: &str) -> Cow<'_, str> {
    let is_all = |c| word.chars().all(|other| other == c);
    let escaped_at = match word.as_bytes() {
        [b'#', ..] if is_all('#') && word.len() <= 6 => Some(0),
        [b'>', ..] => Some(0),
        [b'-' | b'+'] => Some(0),
        [b'-', b'-' | b':' | b'|', ..] | [b':', b'-' | b'|', ..] | [b':'] => Some(0),
        [b'|', ..] => Some(0),
        [b'=', ..] if is_all('=') => Some(0),
        [digits @ .., b'.' | b')'] if (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) => {
            Some(digits.len())
        }
        _ => None,
    };
    match escaped_at {
        Some(at) => Cow::Owned(format!("{}\\{}", &word[..at], &word[at..])),
        None => Cow::Borrowed(word),
    }
}

/// Returns the replacement for a character in documentation, or `None` if it is removed.
fn cleaned(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        // Direction marks, embeddings, overrides and isolates.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => None,
        // Soft hyphens, zero-width spaces, annotation and tag characters, and noncharacters.
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => None,
        '\u{e0000}'..='\u{e007f}' | '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Whether `&` before `rest` could start an entity. `after` is the character that follows `rest`.
fn opens_entity(rest: &str, after: char) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    match name.chars().next() {
        Some(next) => next == ';' && name.len() < rest.len(),
        None => after.is_ascii_alphanumeric() || matches!(after, '#' | ';'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_unchanged() {
        let cases = [
            ("a plain sentence.", "a plain sentence."),
            ("snake_case and _private", "snake_case and \\_private"),
            ("a * b *c*", "a \\* b \\*c\\*"),
            ("[x] and [y](z)", "\\[x\\] and \\[y\\](z)"),
            ("a < b, a <= b, Vec<T>", "a < b, a <= b, Vec\\<T>"),
            ("<3 <b> </b>", "<3 \\<b> \\</b>"),
            ("AT&T, &amp; &#60; & &;", "AT&T, \\&amp; \\&#60; & &;"),
            ("C:\\dir \\* a\\", "C:\\dir \\\\\\* a\\\\"),
            ("use `x`", "use \\`x\\`"),
            ("~/home ~~no~~", "\\~/home \\~\\~no\\~\\~"),
            ("--force -- or 1 - 2 ---x", "\\-\\-force -- or 1 - 2 \\-\\-\\-x"),
        ];
        for (plain, expected) in cases {
            assert_eq!(text(plain), expected, "{plain}");
        }
    }

    #[test]
    fn escaping_depends_on_the_following_text() {
        let cases = [("see!", '[', "see\\!"), ("see!", ' ', "see!"), ("a&", 'l', "a\\&"), ("x<", 'b', "x\\<")];
        for (plain, after, expected) in cases {
            let mut out = String::new();
            push_text(&mut out, plain, (' ', after), false);
            assert_eq!(out, expected, "{plain} before {after}");
        }
    }

    #[test]
    fn code_is_fenced_by_more_backticks_than_it_contains() {
        let cases = [("x", "`x`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("``a", "``` ``a ```"), ("", "")];
        for (plain, expected) in cases {
            assert_eq!(code(plain), expected, "{plain}");
        }
    }

    #[test]
    fn markup_at_the_start_of_a_line_is_escaped() {
        let cases = [
            ("#", "\\#"),
            ("######", "\\######"),
            ("#######", "#######"),
            ("#tag", "#tag"),
            ("-", "\\-"),
            ("-1", "-1"),
            ("--", "\\--"),
            ("+", "\\+"),
            (">", "\\>"),
            (">=", "\\>="),
            ("1.", "1\\."),
            ("12)", "12\\)"),
            ("1.5", "1.5"),
            ("1234567890.", "1234567890."),
            ("===", "\\==="),
            ("==x", "==x"),
            (":--", "\\:--"),
            ("|a", "\\|a"),
            ("word", "word"),
        ];
        for (word, expected) in cases {
            assert_eq!(line_start(word), expected, "{word}");
        }
    }

    #[test]
    fn invisible_characters_are_omitted() {
        let cases = [
            ("a\0b\u{7}c", "abc"),
            ("a\u{2028}b", "a b"),
            ("\u{202e}txt.exe\u{202c}", "txt.exe"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("tab\tline\nend\r\n", "tab\tline\nend \n"),
            ("no\u{a0}break", "no break"),
            ("naïve – “quoted”", "naïve – “quoted”"),
        ];
        for (given, expected) in cases {
            assert_eq!(clean(given), expected, "{given:?}");
        }
    }
}
