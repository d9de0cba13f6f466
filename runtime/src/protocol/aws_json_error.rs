//! Functions that read the code and message of an error, which services put in different headers and members.

use crate::codec::json::{Error, Reader};
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::metadata::{Builder, ErrorMetadata};

/// Reads the code and message of an error response (AWS JSON 1.0 and 1.1 protocol specifications, section "Operation
/// error serialization").
///
/// The code is in the header `x-amzn-errortype`, otherwise in the member `code` of the body, otherwise in its member
/// `__type`; any namespace before `#` and URI after `:` are removed. The message is the last of the members `message`,
/// `Message` and `errorMessage`. Members that are not strings are ignored. A body that is empty, or starts with a JSON
/// value other than an object, has none of these members; any other body that is not a JSON object is an error.
#[inline]
pub(crate) fn error_metadata(headers: &Headers, body: &[u8]) -> Result<Builder, Error> {
    let mut members = Members::default();
    members.read(Reader::new(body))?;
    let (code, kind) = (members.code.take(), members.kind.take());
    Ok(metadata(headers.get("x-amzn-errortype").or(code.as_deref()).or(kind.as_deref()), members))
}

/// Returns the metadata of an error: this code, stripped of any namespace and URI, and the message from the body.
#[inline]
pub(super) fn metadata(code: Option<&str>, members: Members) -> Builder {
    let mut metadata = ErrorMetadata::builder();
    if let Some(code) = code {
        metadata = metadata.code(shape_name(code));
    }
    if let Some(message) = members.message {
        metadata = metadata.message(message);
    }
    metadata
}

/// The members of a body that describe the error.
#[derive(Default)]
pub(super) struct Members {
    /// The member `code`.
    pub(super) code: Option<String>,
    /// The member `__type`.
    pub(super) kind: Option<String>,
    /// The last of the message members.
    pub(super) message: Option<String>,
}

impl Members {
    /// Returns the field for the member with this name, if any.
    #[inline]
    pub(super) fn place(&mut self, name: &str) -> Option<&mut Option<String>> {
        match name {
            "code" => Some(&mut self.code),
            "__type" => Some(&mut self.kind),
            "message" | "Message" | "errorMessage" => Some(&mut self.message),
            _ => None,
        }
    }

    /// Reads the members from a JSON body.
    #[inline]
    pub(super) fn read(&mut self, mut reader: Reader<'_>) -> Result<(), Error> {
        match reader.peek() {
            Some(b'{') => reader.enter(),
            // Only the start of the value has to be valid; the rest is ignored.
            Some(b'[') => return Ok(()),
            None => return reader.finish(),
            Some(_) => return reader.skip_value(),
        }
        while reader.member()? {
            let key = reader.raw();
            if reader.peek() != Some(b'"') {
                reader.skip_value()?;
                continue;
            }
            reader.quoted()?;
            if let Some(place) = self.place(key) {
                *place = Some(reader.unescaped()?.into_owned());
            }
        }
        reader.finish()
    }
}

/// Returns the part `FooError` of `namespace#FooError:http://example.com/`.
#[inline]
fn shape_name(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    code.split_once('#').map_or(code, |(_, name)| name)
}
