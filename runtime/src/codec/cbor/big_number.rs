//! Numbers of any size and precision: bignums and decimal fractions (RFC 8949, sections 3.4.3 and 3.4.4).
//!
//! In Rust, they consist of decimal digits; in CBOR, of the bytes of a binary number. Conversion takes quadratic time,
//! so the length of bignums that are read is limited.

use std::str::FromStr;

use aws_smithy_types::{BigDecimal, BigInteger};

use super::{Cbor, Error, Reader, Writer, major, simple};
use crate::codec::{Read, Write};

const POSITIVE_BIGNUM: u8 = 2;
const NEGATIVE_BIGNUM: u8 = 3;
const DECIMAL_FRACTION: u8 = 4;

/// The maximum length of a bignum in bytes, which is enough for some 9,800 digits.
const BYTES_LIMIT: usize = 4096;

/// The maximum number of zeros to pad a decimal fraction with. A fraction that needs more gets an exponent.
const ZEROS_LIMIT: u64 = 64;

impl Read<Cbor> for BigInteger {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let start = reader.position();
        match integer(reader)? {
            None => Ok(None),
            Some(Digits { negative, digits }) => parse(reader, start, sign(negative) + &digits).map(Some),
        }
    }
}

impl Write<Cbor> for BigInteger {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.digits(self.as_ref());
    }

    fn size_hint(&self) -> usize {
        self.as_ref().len() / 2 + 4
    }
}

/// Reads a decimal fraction or an integer.
impl Read<Cbor> for BigDecimal {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let start = reader.position();
        if reader.peek() != Some(major::TAG | DECIMAL_FRACTION) {
            return match integer(reader)? {
                None => Ok(None),
                Some(Digits { negative, digits }) => parse(reader, start, sign(negative) + &digits).map(Some),
            };
        }
        reader.step();
        const EXPECTED: &str = "expected a decimal fraction: a list of an exponent and a number";
        let Some(mut left) = reader.begin_list()? else { return Err(reader.error_at(start, EXPECTED)) };
        let mut pair = (None, None);
        if reader.more(&mut left) {
            pair.0 = reader.integer()?;
        }
        if reader.more(&mut left) {
            pair.1 = integer(reader)?;
        }
        match pair {
            (Some(exponent), Some(mantissa)) if !reader.more(&mut left) => {
                parse(reader, start, mantissa.with_exponent(exponent)).map(Some)
            }
            _ => Err(reader.error_at(start, EXPECTED)),
        }
    }
}

impl Write<Cbor> for BigDecimal {
    fn write(&self, writer: &mut Writer, (): ()) {
        let text = self.as_ref();
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        writer.byte(major::TAG | DECIMAL_FRACTION);
        writer.begin_list(2);
        writer.integer(exponent_of(exponent, fraction));
        writer.digits(&format!("{whole}{fraction}"));
    }

    fn size_hint(&self) -> usize {
        self.as_ref().len() / 2 + 16
    }
}

/// An integer: its sign, and its decimal digits without leading zeros.
struct Digits {
    negative: bool,
    digits: String,
}

impl Digits {
    /// Returns the number times ten to the power of `exponent`, as a decimal string.
    fn with_exponent(self, exponent: i64) -> String {
        let Self { negative, digits } = self;
        let (sign, shift, length) = (sign(negative), exponent.unsigned_abs(), digits.len() as u64);
        match exponent {
            0 => sign + &digits,
            ..0 if shift < length => {
                let (whole, fraction) = digits.split_at((length - shift) as usize);
                format!("{sign}{whole}.{fraction}")
            }
            ..0 if shift - length <= ZEROS_LIMIT => {
                format!("{sign}0.{}{digits}", "0".repeat((shift - length) as usize))
            }
            _ => format!("{sign}{digits}e{exponent}"),
        }
    }
}

/// Reads an integer of any size; `None` for null.
fn integer(reader: &mut Reader<'_>) -> Result<Option<Digits>, Error> {
    Ok(Some(match reader.peek() {
        Some(first) if major::of(first) == major::UNSIGNED => {
            Digits { negative: false, digits: reader.argument()?.to_string() }
        }
        Some(first) if major::of(first) == major::NEGATIVE => {
            Digits { negative: true, digits: (u128::from(reader.argument()?) + 1).to_string() }
        }
        Some(first) if first == major::TAG | POSITIVE_BIGNUM => {
            Digits { negative: false, digits: decimal(magnitude(reader)?) }
        }
        Some(first) if first == major::TAG | NEGATIVE_BIGNUM => {
            let mut magnitude = magnitude(reader)?;
            magnitude.times_plus(1, 1);
            Digits { negative: true, digits: decimal(magnitude) }
        }
        Some(simple::NULL | simple::UNDEFINED) => return Ok(reader.step_over_null()),
        _ => return Err(reader.error("expected an integer or null")),
    }))
}

/// Skips the tag of a bignum, and reads the unsigned number after it.
fn magnitude(reader: &mut Reader<'_>) -> Result<Magnitude, Error> {
    let start = reader.position();
    reader.step();
    match reader.bytes()? {
        Some(bytes) if bytes.len() <= BYTES_LIMIT => Ok(Magnitude::of_bytes(&bytes)),
        Some(_) => Err(reader.error_at(start, "a number with too many bytes")),
        None => Err(reader.error_at(start, "expected the bytes of a number")),
    }
}

/// Returns the exponent of a number after shifting its decimal point to the end. The type of the number guarantees that
/// the exponent fits into 64 bits.
fn exponent_of(exponent: &str, fraction: &str) -> i64 {
    let exponent = i128::from_str(exponent).unwrap_or_default() - fraction.len() as i128;
    exponent.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

fn parse<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    reader: &Reader<'_>,
    start: usize,
    number: String,
) -> Result<T, Error> {
    number.parse().map_err(|_| reader.error_at(start, "a number that its type cannot hold"))
}

fn sign(negative: bool) -> String {
    if negative { "-".to_owned() } else { String::new() }
}

impl Writer {
    /// Writes an integer from its digits, in as few bytes as possible.
    fn digits(&mut self, digits: &str) {
        let (negative, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits.strip_prefix('+').unwrap_or(digits)),
        };
        let mut magnitude = Magnitude::of_digits(digits);
        let negative = negative && !magnitude.is_zero();
        if negative {
            magnitude.minus_one();
        }
        let (small, tag) = match negative {
            true => (major::NEGATIVE, NEGATIVE_BIGNUM),
            false => (major::UNSIGNED, POSITIVE_BIGNUM),
        };
        match magnitude.small() {
            Some(argument) => self.head(small, argument),
            None => {
                self.byte(major::TAG | tag);
                self.bytes(&magnitude.bytes());
            }
        }
    }
}

/// An unsigned integer of any size, as 32-bit words, least significant first.
struct Magnitude(Vec<u32>);

/// The largest power of ten that fits into a word.
const TEN_TO_THE_9: u32 = 1_000_000_000;

impl Magnitude {
    fn of_bytes(bytes: &[u8]) -> Self {
        let word = |bytes: &[u8]| bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
        let mut magnitude = Self(bytes.rchunks(4).map(word).collect());
        magnitude.trim();
        magnitude
    }

    /// Converts ASCII digits, which the type of the number has already validated.
    fn of_digits(digits: &str) -> Self {
        let mut magnitude = Self(Vec::with_capacity(digits.len() / 9 + 1));
        for chunk in digits.as_bytes().chunks(9) {
            let value = chunk.iter().fold(0, |value, digit| value * 10 + u32::from(digit.wrapping_sub(b'0')));
            magnitude.times_plus(10_u32.pow(chunk.len() as u32), value);
        }
        magnitude
    }

    fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number if it fits into 64 bits.
    fn small(&self) -> Option<u64> {
        match self.0.as_slice() {
            [] => Some(0),
            [low] => Some((*low).into()),
            [low, high] => Some(u64::from(*high) << 32 | u64::from(*low)),
            _ => None,
        }
    }

    /// Returns the bytes, most significant first, without leading zeros.
    fn bytes(&self) -> Vec<u8> {
        let bytes = self.0.iter().rev().flat_map(|word| word.to_be_bytes());
        bytes.skip_while(|byte| *byte == 0).collect()
    }

    fn times_plus(&mut self, factor: u32, summand: u32) {
        let mut carry = u64::from(summand);
        for word in &mut self.0 {
            carry += u64::from(*word) * u64::from(factor);
            *word = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Subtracts one from a number that is not zero.
    fn minus_one(&mut self) {
        for word in &mut self.0 {
            let (less, borrowed) = word.overflowing_sub(1);
            *word = less;
            if !borrowed {
                break;
            }
        }
        self.trim();
    }

    /// Divides by a number and returns the remainder.
    fn divide(&mut self, divisor: u32) -> u32 {
        let mut remainder = 0;
        for word in self.0.iter_mut().rev() {
            let dividend = remainder << 32 | u64::from(*word);
            *word = (dividend / u64::from(divisor)) as u32;
            remainder = dividend % u64::from(divisor);
        }
        self.trim();
        remainder as u32
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// Returns the decimal digits of a number.
fn decimal(mut magnitude: Magnitude) -> String {
    let mut groups = Vec::new();
    while !magnitude.is_zero() {
        groups.push(magnitude.divide(TEN_TO_THE_9));
    }
    let mut digits = groups.pop().unwrap_or_default().to_string();
    for group in groups.iter().rev() {
        digits += &format!("{group:09}");
    }
    digits
}
