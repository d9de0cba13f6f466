//! Numbers of few digits, which nearly all are: read in one pass, and exact.

use aws_smithy_types::Number;

/// The number at the start of `bytes` and its length, if it has so few digits and so small an exponent that one
/// operation on doubles gives the nearest one. Whatever else stands there is left to others.
pub(super) fn short_number(bytes: &[u8]) -> Option<(Number, usize)> {
    let negative = bytes.first() == Some(&b'-');
    let mut mantissa = Digits::default();
    let mut at = mantissa.read(bytes, usize::from(negative));
    let mut exponent = 0;
    let mut whole = true;
    if bytes.get(at) == Some(&b'.') {
        let before = mantissa.count;
        at = mantissa.read(bytes, at + 1);
        exponent = before - mantissa.count;
        whole = false;
    }
    if !(1..=MAX_DIGITS).contains(&mantissa.count) {
        return None;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = bytes.get(at + 1);
        let mut digits = Digits::default();
        at = digits.read(bytes, at + 1 + usize::from(matches!(sign, Some(b'-' | b'+'))));
        if !(1..=2).contains(&digits.count) {
            return None;
        }
        let digits = digits.value as i32;
        exponent += if sign == Some(&b'-') { -digits } else { digits };
        whole = false;
    }
    let number = match whole {
        true => integer(negative, mantissa.value),
        false => {
            let magnitude = scaled(mantissa.value, exponent)?;
            Number::Float(if negative { -magnitude } else { magnitude })
        }
    };
    Some((number, at))
}

/// The number of a sign and a magnitude: a double where neither kind of integer holds it.
pub(super) fn integer(negative: bool, magnitude: u64) -> Number {
    if !negative {
        return Number::PosInt(magnitude);
    }
    match 0_i64.checked_sub_unsigned(magnitude) {
        Some(value) => Number::NegInt(value),
        None => Number::Float(-(magnitude as f64)),
    }
}

/// So many decimal digits always fit an `i64`.
const MAX_DIGITS: i32 = 18;

/// Every integer up to here is a double.
const MAX_EXACT: u64 = 1 << f64::MANTISSA_DIGITS;

/// Decimal digits, read one by one. Their value is right as long as there are at most [`MAX_DIGITS`].
#[derive(Default)]
struct Digits {
    value: u64,
    count: i32,
}

impl Digits {
    /// Reads the digits from the byte `at` on; where they end.
    fn read(&mut self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(digit @ b'0'..=b'9') = bytes.get(at) {
            self.value = self.value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            self.count = self.count.saturating_add(1);
            at += 1;
        }
        at
    }
}

/// The double that is nearest to `value` times ten to the power of `exponent`, if both `value` and the power are doubles
/// themselves: then the one operation that rounds is the last.
fn scaled(value: u64, exponent: i32) -> Option<f64> {
    if value > MAX_EXACT || exponent.unsigned_abs() > 15 {
        return None;
    }
    let power = 10_u64.pow(exponent.unsigned_abs()) as f64;
    Some(if exponent < 0 { value as f64 / power } else { value as f64 * power })
}
