//! Numbers with few digits, which are by far the most common. They are read in one pass and rounded at most once.

use aws_smithy_types::Number;

/// Returns the number at the start of `bytes` and its length; `None` if there is no number, or if it has too many
/// digits or too large an exponent to be read with at most one rounding.
#[inline]
pub(super) fn short_number(bytes: &[u8]) -> Option<(Number, usize)> {
    let negative = bytes.first() == Some(&b'-');
    let start = usize::from(negative);
    let (mut mantissa, mut at) = digits(0, bytes, start);
    let mut count = at - start;
    let mut fraction = 0;
    let mut whole = true;
    if bytes.get(at) == Some(&b'.') {
        let point = at + 1;
        (mantissa, at) = digits(mantissa, bytes, point);
        fraction = at - point;
        count += fraction;
        whole = false;
    }
    if !(1..=MAX_DIGITS).contains(&count) {
        return None;
    }
    let mut exponent = -(fraction as i32);
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = bytes.get(at + 1);
        let start = at + 1 + usize::from(matches!(sign, Some(b'-' | b'+')));
        let (power, end) = digits(0, bytes, start);
        if !(1..=2).contains(&(end - start)) {
            return None;
        }
        exponent += if sign == Some(&b'-') { -(power as i32) } else { power as i32 };
        at = end;
        whole = false;
    }
    let number = match whole {
        true => integer(negative, mantissa),
        false => {
            let magnitude = scaled(mantissa, exponent)?;
            Number::Float(if negative { -magnitude } else { magnitude })
        }
    };
    Some((number, at))
}

/// Returns the number with this sign and magnitude, as a double if neither integer type can hold it.
pub(super) fn integer(negative: bool, magnitude: u64) -> Number {
    if !negative {
        return Number::PosInt(magnitude);
    }
    match 0_i64.checked_sub_unsigned(magnitude) {
        Some(value) => Number::NegInt(value),
        None => Number::Float(-(magnitude as f64)),
    }
}

/// The number of decimal digits that always fit into an `i64`.
const MAX_DIGITS: usize = 18;

/// The limit up to which every integer is exact as a double.
const MAX_EXACT: u64 = 1 << f64::MANTISSA_DIGITS;

/// The powers of ten up to 1e15, which are exact as doubles.
const POWERS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// Reads digits from index `at` on and appends them to `value`, which cannot overflow with up to [`MAX_DIGITS`] digits.
/// Returns the new value and the end of the digits.
#[inline]
fn digits(mut value: u64, bytes: &[u8], mut at: usize) -> (u64, usize) {
    while let Some(digit @ b'0'..=b'9') = bytes.get(at) {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
        at += 1;
    }
    (value, at)
}

/// Returns the double nearest to `value` times ten to the power of `exponent`, if both `value` and the power are exact,
/// so that only the last operation rounds.
#[inline]
fn scaled(value: u64, exponent: i32) -> Option<f64> {
    let power = POWERS.get(exponent.unsigned_abs() as usize).filter(|_| value <= MAX_EXACT)?;
    Some(if exponent < 0 { value as f64 / power } else { value as f64 * power })
}
