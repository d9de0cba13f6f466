//! Processing of request bodies before they are sent (Smithy 2.0, traits `smithy.api#requestCompression` and
//! `smithy.api#httpChecksumRequired`).

use super::Context;
use super::traits::{HTTP_CHECKSUM, HTTP_CHECKSUM_REQUIRED, REQUEST_COMPRESSION};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::json::Value;

impl Context<'_> {
    /// Whether large bodies are compressed with gzip, the only encoding that Smithy defines.
    pub(super) fn request_compression(&self, id: &ShapeId, shape: &Shape) -> bool {
        let Some(stated) = shape.traits.get(REQUEST_COMPRESSION) else { return false };
        let encodings = stated.get("encodings").and_then(Value::as_array);
        let names: Option<Vec<_>> = encodings.and_then(|encodings| encodings.iter().map(Value::as_str).collect());
        let is_gzip = |name: &&str| name.eq_ignore_ascii_case("gzip");
        let kind = match names.as_deref() {
            Some(names) if names.iter().any(is_gzip) => return true,
            Some(names) if !names.is_empty() => ErrorKind::Unsupported {
                from: id.to_string(),
                what: format!("requests compressed with {}", names.join(" or ")),
            },
            _ => ErrorKind::TraitValue {
                from: id.to_string(),
                name: REQUEST_COMPRESSION.to_owned(),
                message: "`encodings` is not a list of names".to_owned(),
            },
        };
        self.error(kind, self.place(id).then(&["traits", REQUEST_COMPRESSION, "encodings"]));
        false
    }
}

/// Whether the header `content-md5` contains the checksum of the body. With the trait `httpChecksum`, other headers
/// contain it.
pub(super) fn content_md5(shape: &Shape) -> bool {
    shape.traits.contains_key(HTTP_CHECKSUM_REQUIRED) && !shape.traits.contains_key(HTTP_CHECKSUM)
}
