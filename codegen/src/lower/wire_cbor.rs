//! Serialization of values to CBOR, for the responses in examples and in the guide.

use aws_smithy_types::DateTime;

use super::values::Misfit;
use crate::ir::value::{MemberValue, Value};

const UNSIGNED: u8 = 0x00;
const NEGATIVE: u8 = 0x20;
const BYTES: u8 = 0x40;
const TEXT: u8 = 0x60;
const ARRAY: u8 = 0x80;
const MAP: u8 = 0xA0;
const EPOCH_SECONDS: u8 = 0xC1;
const FALSE: u8 = 0xF4;
const TRUE: u8 = 0xF5;
const NULL: u8 = 0xF6;
const SINGLE: u8 = 0xFA;
const DOUBLE: u8 = 0xFB;

/// Serializes a structure with these members. Its first entry is the error code, if there is one.
pub(super) fn structure(code: Option<&str>, members: &[MemberValue]) -> Result<Vec<u8>, Misfit> {
    let mut out = Vec::new();
    head(&mut out, MAP, members.len() + usize::from(code.is_some()));
    if let Some(code) = code {
        text(&mut out, "__type");
        text(&mut out, code);
    }
    write_members(&mut out, members)?;
    Ok(out)
}

/// Returns a timestamp as clients deserialize it: from a double, rounded to microseconds and then truncated to
/// milliseconds.
pub(super) fn as_read(seconds: i64, nanos: u32) -> (i64, u32) {
    let read = DateTime::from_secs_f64(DateTime::from_secs_and_nanos(seconds, nanos).as_secs_f64());
    match (read.subsec_nanos() + 500) / 1_000_000 {
        1000 => (read.secs() + 1, 0),
        millis => (read.secs(), millis * 1_000_000),
    }
}

fn write_members(out: &mut Vec<u8>, members: &[MemberValue]) -> Result<(), Misfit> {
    for member in members {
        text(out, &member.key);
        write(out, &member.value).map_err(|misfit| misfit.within(&member.key))?;
    }
    Ok(())
}

fn write(out: &mut Vec<u8>, value: &Value) -> Result<(), Misfit> {
    match value {
        Value::Boolean(value) => out.push(if *value { TRUE } else { FALSE }),
        Value::Integer(value) => integer(out, *value),
        Value::Float(value) => {
            out.push(SINGLE);
            out.extend(value.to_be_bytes());
        }
        Value::Double(value) => double(out, *value),
        Value::BigInteger(digits) | Value::BigDecimal(digits) => match digits.parse() {
            Ok(value) => integer(out, value),
            Err(_) => return Err(Misfit::of("a big number in a CBOR example must be a 64-bit integer")),
        },
        Value::String(value) | Value::Enum { value, .. } => text(out, value),
        Value::Blob(bytes) | Value::Stream(bytes) => {
            head(out, BYTES, bytes.len());
            out.extend(bytes);
        }
        Value::Timestamp { seconds, nanos } => {
            out.push(EPOCH_SECONDS);
            double(out, DateTime::from_secs_and_nanos(*seconds, *nanos).as_secs_f64());
        }
        Value::EpochSeconds(seconds) => {
            out.push(EPOCH_SECONDS);
            double(out, *seconds);
        }
        // Lowering has already rejected the member.
        Value::Document(_) => return Err(Misfit::of("CBOR has no documents")),
        Value::Structure { members, .. } => {
            head(out, MAP, members.len());
            write_members(out, members)?;
        }
        Value::Union { key, value, .. } => {
            head(out, MAP, 1);
            text(out, key);
            match value {
                Some(value) => write(out, value).map_err(|misfit| misfit.within(key))?,
                None => head(out, MAP, 0),
            }
        }
        Value::List(items) => {
            head(out, ARRAY, items.len());
            for item in items {
                write(out, item)?;
            }
        }
        Value::Map(entries) => {
            head(out, MAP, entries.len());
            for (key, value) in entries {
                write(out, key)?;
                write(out, value)?;
            }
        }
        Value::Sparse(None) => out.push(NULL),
        Value::Sparse(Some(value)) | Value::Boxed(value) => write(out, value)?,
    }
    Ok(())
}

fn text(out: &mut Vec<u8>, text: &str) {
    head(out, TEXT, text.len());
    out.extend(text.as_bytes());
}

fn integer(out: &mut Vec<u8>, value: i64) {
    match usize::try_from(value) {
        Ok(value) => head(out, UNSIGNED, value),
        // -1 - value, which is value with all bits inverted.
        Err(_) => head(out, NEGATIVE, !value as usize),
    }
}

fn double(out: &mut Vec<u8>, value: f64) {
    out.push(DOUBLE);
    out.extend(value.to_be_bytes());
}

/// Writes the initial bytes of a value: its major type and its argument, which is a number or a length.
fn head(out: &mut Vec<u8>, major: u8, argument: usize) {
    let bytes = (argument as u64).to_be_bytes();
    let (size, information) = match argument as u64 {
        small @ ..=23 => (0, small as u8),
        24..=0xFF => (1, 24),
        0x100..=0xFFFF => (2, 25),
        0x1_0000..=0xFFFF_FFFF => (4, 26),
        _ => (8, 27),
    };
    out.push(major | information);
    out.extend(bytes.iter().skip(8 - size));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_in_their_shortest_form() {
        let at = |seconds, nanos| Value::Timestamp { seconds, nanos };
        for (value, expected) in [
            (Value::Boolean(true), &b"\xF5"[..]),
            (Value::Integer(-500), b"\x39\x01\xF3"),
            (Value::BigInteger("1000000".into()), b"\x1A\x00\x0F\x42\x40"),
            (Value::Float(1.5), b"\xFA\x3F\xC0\x00\x00"),
            (Value::Double(f64::INFINITY), b"\xFB\x7F\xF0\0\0\0\0\0\0"),
            (Value::String("a".repeat(24)), b"\x78\x18aaaaaaaaaaaaaaaaaaaaaaaa"),
            (Value::Blob(vec![0, 255]), b"\x42\x00\xFF"),
            (at(1, 500_000_000), b"\xC1\xFB\x3F\xF8\0\0\0\0\0\0"),
            (Value::List(vec![Value::Sparse(None), Value::Integer(1)]), b"\x82\xF6\x01"),
            (Value::Map(vec![(Value::String("k".into()), Value::Boxed(Box::new(Value::Integer(0))))]), b"\xA1ak\x00"),
        ] {
            let mut out = Vec::new();
            write(&mut out, &value).unwrap();
            assert_eq!(out, expected, "{value:?}");
        }
        assert!(write(&mut Vec::new(), &Value::BigDecimal("1.5".into())).is_err());
        assert_eq!(structure(Some("Gone"), &[]).unwrap(), b"\xA1f__typedGone");
    }

    #[test]
    fn timestamps_are_read_in_milliseconds() {
        for (nanos, expected) in
            [(0, (1, 0)), (1_000_000, (1, 1_000_000)), (1_999_000, (1, 1_000_000)), (999_999_900, (2, 0))]
        {
            assert_eq!(as_read(1, nanos), expected);
        }
        assert_eq!(as_read(1_700_000_000, 1_000_000), (1_700_000_000, 1_000_000));
    }
}
