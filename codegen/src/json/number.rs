//! JSON numbers, which keep every digit.

use std::fmt;

/// A number as written, of any size and precision.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Number(String);

impl Number {
    /// Parses a number in JSON's grammar (RFC 8259). Returns `None` if the string is not a number.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
            None => (unsigned, "0"),
        };
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let has_zero_first = integer.len() > 1 && integer.starts_with('0');
        let is_number = !has_zero_first && [integer, fraction, exponent].into_iter().all(is_digits);
        is_number.then(|| Self(text.to_owned()))
    }

    /// Converts a double. Returns `None` if it is not finite.
    pub fn from_f64(value: f64) -> Option<Self> {
        serde_json::Number::from_f64(value).map(|number| Self(number.to_string()))
    }

    /// Returns the number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number is written without a fraction or exponent.
    pub fn is_integer(&self) -> bool {
        !self.0.contains(['.', 'e', 'E'])
    }

    /// Returns the number if it is written as an integer that fits in an `i64`.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// Returns the number if it is written as an integer that fits in a `u64`.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    /// Returns the nearest double, or `None` if the number is too large.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|value: &f64| value.is_finite())
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(value.to_string())
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(value.to_string())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_json_grammar() {
        for text in ["0", "-0", "12345678901234567890123", "1.50", "1e400", "-1.5E-10", "1e+2"] {
            assert_eq!(Number::parse(text).as_ref().map(Number::as_str), Some(text));
        }
        for text in ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "NaN", "0x1", "1 ", "--1"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_that_do_not_fit_are_none() {
        let number = |text: &str| Number::parse(text).unwrap_or(Number(String::new()));
        assert_eq!(number("9223372036854775807").as_i64(), Some(i64::MAX));
        assert_eq!(number("9223372036854775808").as_i64(), None);
        assert_eq!(number("9223372036854775808").as_u64(), Some(1 << 63));
        assert_eq!(number("5.0").as_i64(), None);
        assert_eq!(number("1e308").as_f64(), Some(1e308));
        assert_eq!(number("1e400").as_f64(), None);
    }
}
