//! The tokens of an expression.

use super::{Problem, Result};
use crate::json::Value;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// `name`
    Name(String),
    /// `"name"`, which cannot be a function.
    Quoted(String),
    /// `` `1` `` and `'text'`
    Literal(Value),
    /// `-1`
    Number(i64),
    /// Any other token, as written.
    Sign(&'static str),
    /// The end of the expression.
    End,
}

/// Operators and punctuation, with longer tokens before their prefixes.
const SIGNS: [&str; 26] = [
    "[?", "[]", "&&", "||", "==", "!=", "<=", ">=", "[", "]", "(", ")", "{", "}", ".", "*", "|", "!", "<", ">", ",",
    ":", "@", "&", "=", "-",
];

/// Splits an expression into tokens with their positions in bytes, ending with [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        let at = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            tokens.push((at, Token::End));
            return Ok(tokens);
        };
        let (token, length) = match first {
            'A'..='Z' | 'a'..='z' | '_' => {
                let length = length_of(rest, |c| c.is_ascii_alphanumeric() || c == '_');
                (Token::Name(rest[..length].to_owned()), length)
            }
            '0'..='9' => number(rest, 0)?,
            '-' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => number(rest, 1)?,
            '"' => {
                let length = closed(rest, '"')?;
                (Token::Quoted(string(&rest[..length])?), length)
            }
            '\'' => {
                let length = closed(rest, '\'')?;
                let text = rest[1..length - 1].replace("\\'", "'");
                (Token::Literal(Value::String(text)), length)
            }
            '`' => {
                let length = closed(rest, '`')?;
                (Token::Literal(literal(&rest[1..length - 1])?), length)
            }
            _ => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
                Some(sign) => (Token::Sign(sign), sign.len()),
                None => return Err(Problem::wrong(format!("unexpected {first:?}"))),
            },
        };
        tokens.push((at, token));
        rest = &rest[length..];
    }
}

fn length_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

fn number(text: &str, sign: usize) -> Result<(Token, usize)> {
    let length = sign + length_of(&text[sign..], |c| c.is_ascii_digit());
    match text[..length].parse() {
        Ok(number) => Ok((Token::Number(number), length)),
        Err(_) => Err(Problem::wrong(format!("the number `{}` is too large", &text[..length]))),
    }
}

/// Returns the length of the quoted text at the start of `text`, including its delimiters. A backslash escapes the next
/// character.
fn closed(text: &str, mark: char) -> Result<usize> {
    let mut hidden = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if hidden => hidden = false,
            '\\' => hidden = true,
            c if c == mark => return Ok(at + 1),
            _ => {}
        }
    }
    Err(Problem::wrong(format!("{mark} is not closed")))
}

fn string(text: &str) -> Result<String> {
    serde_json::from_str(text).map_err(|_| Problem::wrong(format!("{text} is not a valid JSON string")))
}

/// Parses the JSON between backticks. Other text is a string, as in older versions of the language, unless it starts
/// like a JSON string, object or array.
fn literal(text: &str) -> Result<Value> {
    let text = text.replace("\\`", "`");
    let text = text.trim();
    if let Some(value) = Value::parse(text) {
        return Ok(value);
    }
    match text.starts_with(['"', '{', '[']) {
        true => Err(Problem::wrong(format!("`{text}` is not valid JSON"))),
        false => Ok(Value::String(text.to_owned())),
    }
}
