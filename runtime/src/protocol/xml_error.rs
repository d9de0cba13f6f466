//! XML errors: their code and message, and the element with their members.

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;

use super::xml_body::read_child;
use crate::codec::xml::{Error, Reader};

/// The structure of error documents.
#[derive(Clone, Copy, Debug)]
pub enum ErrorDocument {
    /// `<ErrorResponse><Error><Code>`: restXml and awsQuery.
    Wrapped,
    /// `<Error><Code>`: restXml with `noErrorWrapping`.
    Unwrapped,
    /// `<Response><Errors><Error><Code>`: ec2Query.
    Ec2,
}

impl ErrorDocument {
    /// Reads the code and message of an error and, if the error is unwrapped, its request ID, which is stored under the
    /// same key as in the published clients. The request ID of other errors is read from a header elsewhere. Missing
    /// elements are ignored.
    ///
    /// # Errors
    ///
    /// Fails if the body is empty or malformed, or has elements in place of these strings.
    #[inline]
    pub fn metadata(self, body: &[u8]) -> Result<Builder, Error> {
        if body.is_empty() {
            return Err(Error::new("expected an error, not an empty body", 0));
        }
        let mut reader = Reader::new(body)?;
        read_metadata(&mut reader, ErrorMetadata::builder(), self, self.path())
    }

    /// Reads the element with the members of an error. An empty body has no members.
    ///
    /// # Errors
    ///
    /// Fails if the body is malformed or has no such element, or if `read` fails.
    pub fn read<T>(self, body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let mut reader = Reader::new(body)?;
        let value = match (self, reader.name()) {
            (_, None) => Some(read(&mut reader)?),
            (Self::Unwrapped, Some("Error")) => Some(read(&mut reader)?),
            (Self::Wrapped, Some("ErrorResponse")) => read_child(&mut reader, is_error, read)?,
            (Self::Ec2, Some("Response")) => {
                let errors = |reader: &mut Reader<'_>| read_child(reader, is_error, read);
                read_child(&mut reader, |name| name == "Errors", errors)?.flatten()
            }
            (_, Some(_)) => None,
        };
        value.ok_or_else(|| reader.error_expected("Error".to_owned()))
    }

    /// Returns the path from the root to the element that contains the code.
    #[inline]
    fn path(self) -> &'static [&'static str] {
        match self {
            Self::Wrapped => &["Error"],
            Self::Unwrapped => &[],
            Self::Ec2 => &["Errors", "Error"],
        }
    }
}

/// Whether a document is an unwrapped error, which S3 also sends with a success status. Only checks the root element.
#[inline]
pub fn is_unwrapped_error(body: &[u8]) -> bool {
    Reader::new(body).is_ok_and(|reader| reader.name() == Some("Error"))
}

#[inline]
fn is_error(name: &str) -> bool {
    name == "Error"
}

/// Reads the metadata from an element on the path to the code, or from the element that contains the code.
#[inline]
fn read_metadata(
    reader: &mut Reader<'_>,
    metadata: Builder,
    document: ErrorDocument,
    path: &[&str],
) -> Result<Builder, Error> {
    let mut read = Some(metadata);
    reader.children(|name, reader| {
        let metadata = read.take().unwrap_or_default();
        read = Some(match (name, path) {
            ("Code", []) => metadata.code(reader.text()?),
            ("Message", []) => metadata.message(reader.text()?),
            ("RequestId", []) if matches!(document, ErrorDocument::Unwrapped) => {
                metadata.custom("aws_request_id", reader.text()?)
            }
            (name, [next, path @ ..]) if name == *next => read_metadata(reader, metadata, document, path)?,
            _ => {
                reader.skip()?;
                metadata
            }
        });
        Ok(())
    })?;
    Ok(read.unwrap_or_default())
}
