//! Timestamps in the CBOR bodies of compliance tests.
//!
//! CBOR timestamps are integers or floating-point numbers (RFC 8949, section 3.4.2), and the published suite uses both,
//! but clients write only doubles. Bodies are compared value by value, so integer timestamps in the expected bodies are
//! converted to doubles.

const TAG: u8 = 6;
const EPOCH_SECONDS: u64 = 1;
const DOUBLE: u8 = 0xFB;
const BREAK: u8 = 0xFF;

/// The maximum nesting depth of values.
const DEPTH: usize = 128;

/// Converts integer timestamps in a body to doubles. Returns `None` if the body is not exactly one CBOR value, or is
/// nested too deeply.
pub(super) fn as_doubles(body: &[u8]) -> Option<Vec<u8>> {
    let mut walk = Walk { rest: body, out: Vec::with_capacity(body.len()) };
    walk.value(0)?;
    walk.rest.is_empty().then_some(walk.out)
}

/// The rest of the input, and the output so far.
struct Walk<'a> {
    rest: &'a [u8],
    out: Vec<u8>,
}

/// The initial bytes of a value.
struct Head {
    major: u8,
    /// The argument; `None` for an item of indefinite length, and for the stop code that ends it.
    argument: Option<u64>,
    size: usize,
}

impl Walk<'_> {
    fn value(&mut self, depth: usize) -> Option<()> {
        let Head { major, argument, size } = self.head().filter(|_| depth <= DEPTH)?;
        self.copy(size)?;
        match (major, argument) {
            (TAG, Some(EPOCH_SECONDS)) => return self.timestamp(depth),
            (2..=5, None) => {
                while *self.rest.first()? != BREAK {
                    self.value(depth + 1)?;
                }
                self.copy(1)?;
            }
            (2 | 3, Some(length)) => self.copy(usize::try_from(length).ok()?)?,
            (4, Some(items)) => self.values(items, depth)?,
            (5, Some(entries)) => self.values(entries.checked_mul(2)?, depth)?,
            (TAG, Some(_)) => self.value(depth + 1)?,
            (..=1 | TAG | 7, None) => return None,
            _ => {}
        }
        Some(())
    }

    fn values(&mut self, count: u64, depth: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.value(depth + 1))
    }

    fn timestamp(&mut self, depth: usize) -> Option<()> {
        let seconds = match self.head()? {
            Head { major: 0, argument: Some(seconds), size } => (seconds as f64, size),
            Head { major: 1, argument: Some(seconds), size } => (-1.0 - seconds as f64, size),
            _ => return self.value(depth + 1),
        };
        self.rest = self.rest.get(seconds.1..)?;
        self.out.push(DOUBLE);
        self.out.extend(seconds.0.to_be_bytes());
        Some(())
    }

    fn head(&self) -> Option<Head> {
        let first = *self.rest.first()?;
        let (major, information) = (first >> 5, first & 31);
        let size = match information {
            ..=23 | 31 => 0,
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return None,
        };
        let bytes = self.rest.get(1..1 + size)?;
        let argument = match information {
            ..=23 => Some(information.into()),
            31 => None,
            _ => Some(bytes.iter().fold(0, |argument, byte| argument << 8 | u64::from(*byte))),
        };
        Some(Head { major, argument, size: 1 + size })
    }

    fn copy(&mut self, length: usize) -> Option<()> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.out.extend(taken);
        self.rest = rest;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_timestamps_become_doubles_and_other_values_stay() {
        let one = b"\xC1\xFB\x3F\xF0\0\0\0\0\0\0".as_slice();
        for (body, expected) in [
            (&b"\xC1\x01"[..], one.to_vec()),
            (one, one.to_vec()),
            (b"\xD8\x01\x18\x01", [b"\xD8\x01", &one[1..]].concat()),
            (b"\xC1\x20", b"\xC1\xFB\xBF\xF0\0\0\0\0\0\0".to_vec()),
            // Strings whose bytes look like a timestamp, and an integer that is not a timestamp.
            (b"\xBF\x62\xC1\x01\x9F\x01\xC2\x41\x01\xFF\xFF", b"\xBF\x62\xC1\x01\x9F\x01\xC2\x41\x01\xFF\xFF".to_vec()),
            (b"\xA1aa\x5F\x42\xC1\x01\xFF", b"\xA1aa\x5F\x42\xC1\x01\xFF".to_vec()),
            (b"\x82\xF9\x00\x00\xC1\x01", [b"\x82\xF9\x00\x00", one].concat()),
        ] {
            assert_eq!(as_doubles(body), Some(expected), "{body:02X?}");
        }
        for body in [
            &b""[..],
            b"\xC1",
            b"\xA1aa",
            b"\x9F\x01",
            b"\x01\x01",
            b"\xFF",
            b"\xDF\x01",
            b"\x5B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
            &[0x81; 1000],
        ] {
            assert_eq!(as_doubles(body), None, "{body:02X?}");
        }
    }
}
