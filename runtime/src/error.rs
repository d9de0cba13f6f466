//! Helpers for generated errors.

use std::fmt;

use aws_smithy_types::error::metadata::ErrorMetadata;

/// Formats an unhandled error.
pub fn display_unhandled(meta: &ErrorMetadata, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match meta.code() {
        Some(code) => write!(f, "unhandled error ({code})"),
        None => f.write_str("unhandled error"),
    }
}
