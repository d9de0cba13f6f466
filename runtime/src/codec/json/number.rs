//! Methods of the reader for numbers. Leading zeros are accepted, as are other forms that the standard library parses,
//! such as `1.` or `-.5`.

use super::decimal::{integer, short_number};
use super::{Error, Reader};
use aws_smithy_types::Number;
use aws_smithy_types::primitive::Parse;

impl Reader<'_> {
    /// Reads a number; `None` for null. Numbers that are not finite are strings (`"NaN"`, `"Infinity"`, `"-Infinity"`).
    pub fn number(&mut self) -> Result<Option<Number>, Error> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => match self.number_token()? {
                Number::Float(value) if !value.is_finite() => Err(self.error("a number too large for a double")),
                number => Ok(Some(number)),
            },
            Some(b'"') => {
                self.quoted()?;
                match f64::parse_smithy_primitive(&self.unescaped()?) {
                    Ok(value) if !value.is_finite() => Ok(Some(Number::Float(value))),
                    _ => Err(self.error("a string in place of a number")),
                }
            }
            Some(b'n') => self.literal("null").map(|()| None),
            _ => Err(self.error("expected a number or null")),
        }
    }

    /// Reads an integer; `None` for null. A number with a fraction or exponent is accepted if its value is an integer.
    pub fn integer(&mut self) -> Result<Option<i64>, Error> {
        match self.number()? {
            None => Ok(None),
            Some(number) => match i64::try_from(number) {
                Ok(value) => Ok(Some(value)),
                Err(_) => Err(self.error("a number that is not an integer, or too large")),
            },
        }
    }

    /// Reads the number at the current position. A number that is too large for a double is read as infinity.
    pub fn number_token(&mut self) -> Result<Number, Error> {
        let rest = self.rest();
        if let Some((number, length)) = short_number(rest.as_bytes()) {
            self.advance(length)?;
            return Ok(number);
        }
        let text = rest.get(..length(rest.as_bytes())).unwrap_or_default();
        self.advance(text.len())?;
        long_number(text).ok_or_else(|| self.error("an invalid number"))
    }
}

/// Counts the leading bytes that can be part of a number.
fn length(bytes: &[u8]) -> usize {
    let mut signed = true;
    let continues = |byte: &&u8| {
        let allowed = matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E') || signed && matches!(byte, b'-' | b'+');
        signed = matches!(byte, b'e' | b'E');
        allowed
    };
    bytes.iter().take_while(continues).count()
}

/// Parses a number of any length.
fn long_number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(magnitude) = digits.parse()
    {
        return Some(integer(digits.len() < text.len(), magnitude));
    }
    text.parse().ok().map(Number::Float)
}
