//! Reading numbers. Leading zeros pass, and so does whatever else std takes for a number, such as `1.` or `-.5`.

use super::{Error, Reader};
use aws_smithy_types::Number;
use aws_smithy_types::primitive::Parse;

impl<'a> Reader<'a> {
    /// A number, or `None` for null. A finite number stands as such; one that is not is named by a string (`"NaN"`,
    /// `"Infinity"`, `"-Infinity"`).
    pub(crate) fn number(&mut self) -> Result<Option<Number>, Error> {
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => match self.number_token()? {
                Number::Float(value) if !value.is_finite() => Err(self.error("a number beyond every double")),
                number => Ok(Some(number)),
            },
            Some(b'"') => {
                let name = self.quoted()?;
                match f64::parse_smithy_primitive(&name.unescaped()?) {
                    Ok(value) if !value.is_finite() => Ok(Some(Number::Float(value))),
                    _ => Err(Error::new("a string in the place of a number", name.offset)),
                }
            }
            Some(b'n') => self.literal("null").map(|()| None),
            _ => Err(self.error("expected a number or null")),
        }
    }

    /// A whole number, or `None` for null. One that is written with a fraction or an exponent passes if it is whole.
    pub(crate) fn integer(&mut self) -> Result<Option<i64>, Error> {
        match self.number()? {
            None => Ok(None),
            Some(number) => match i64::try_from(number) {
                Ok(value) => Ok(Some(value)),
                Err(_) => Err(self.error("a number that is not whole, or too large")),
            },
        }
    }

    /// The number that stands here, also one that overflows into infinity.
    pub(super) fn number_token(&mut self) -> Result<Number, Error> {
        let rest = self.rest();
        let (negative, digits) = match rest.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, rest),
        };
        let (mut value, mut count) = (0_u64, 0);
        for digit in digits
            .bytes()
            .map_while(|byte| byte.is_ascii_digit().then(|| byte - b'0'))
        {
            value = value.wrapping_mul(10).wrapping_add(digit.into());
            count += 1;
        }
        let number =
            if matches!(count, 1..=SAFE_DIGITS) && !matches!(digits.as_bytes().get(count), Some(b'.' | b'e' | b'E')) {
                self.advance(count + usize::from(negative))?;
                integer(negative, value)
            } else {
                let text = self.number_text()?;
                long_number(text).ok_or_else(|| self.error("a number that is none"))?
            };
        Ok(number)
    }

    /// Steps over the number that stands here.
    pub(super) fn number_text(&mut self) -> Result<&'a str, Error> {
        let rest = self.rest();
        let mut previous = b'e';
        let length = rest
            .bytes()
            .take_while(|&byte| {
                let after_exponent = matches!(previous, b'e' | b'E');
                previous = byte;
                match byte {
                    b'0'..=b'9' | b'.' | b'e' | b'E' => true,
                    b'-' | b'+' => after_exponent,
                    _ => false,
                }
            })
            .count();
        self.advance(length)?;
        Ok(rest.get(..length).unwrap_or_default())
    }
}

/// So many decimal digits always fit an `i64`.
const SAFE_DIGITS: usize = 18;

fn integer(negative: bool, magnitude: u64) -> Number {
    if !negative {
        return Number::PosInt(magnitude);
    }
    match 0_i64.checked_sub_unsigned(magnitude) {
        Some(value) => Number::NegInt(value),
        None => Number::Float(-(magnitude as f64)),
    }
}

/// A number with a fraction, an exponent or many digits.
fn long_number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(magnitude) = digits.parse()
    {
        return Some(integer(digits.len() < text.len(), magnitude));
    }
    text.parse().ok().map(Number::Float)
}
