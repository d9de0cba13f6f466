//! The conversion of doubles to timestamps.

use aws_smithy_types::DateTime;

/// Converts a number of seconds since 1970 to a time, truncated to milliseconds (Smithy 2.0, "Timestamp formats":
/// greater precision should be truncated).
///
/// A double that represents a time near the present is accurate to a quarter of a microsecond, so it is rounded to
/// microseconds first: the double nearest to 1,700,000,000.001 is slightly smaller, but represents that millisecond.
pub(crate) fn in_millis(seconds: f64) -> DateTime {
    let time = DateTime::from_secs_f64(seconds);
    match (time.subsec_nanos() + 500) / 1_000_000 {
        1000 => DateTime::from_secs(time.secs().saturating_add(1)),
        millis => DateTime::from_secs_and_nanos(time.secs(), millis * 1_000_000),
    }
}
