//! XML responses: the elements around the members of an output.

use crate::codec::xml::{Error, Reader};

/// Reads the root element of a document, whose name must be `name` followed by `suffix` (restXml: the name of the
/// output; ec2Query: the name of the operation and `Response`).
///
/// # Errors
///
/// Fails if the body is empty or malformed or has another root element, or if `read` fails.
pub fn read_root<T>(
    body: &[u8],
    (name, suffix): (&str, &str),
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_any_root(body, |reader| match reader.name() {
        Some(found) if found.strip_suffix(suffix) == Some(name) => read(reader),
        _ => Err(reader.error_expected(format!("{name}{suffix}"))),
    })
}

/// Reads the root element of a document, whatever its name.
///
/// # Errors
///
/// Fails if the body is empty or malformed, or if `read` fails.
pub fn read_any_root<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
    if body.is_empty() {
        return Err(Error::new("expected an element, not an empty body", 0));
    }
    read(&mut Reader::new(body)?)
}

/// Reads the result of an operation (awsQuery): `<NameResponse><NameResult>`.
///
/// # Errors
///
/// Fails if the body is empty or malformed or lacks these elements, or if `read` fails.
pub fn read_result<T>(
    body: &[u8],
    operation: &str,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_root(body, (operation, "Response"), |reader| {
        let value = read_child(reader, |name| name.strip_suffix("Result") == Some(operation), read)?;
        value.ok_or_else(|| reader.error_expected(format!("{operation}Result")))
    })
}

/// Reads the first child whose name `is_sought` accepts, and skips the others; `None` if it accepts none.
pub(super) fn read_child<T>(
    reader: &mut Reader<'_>,
    is_sought: impl Fn(&str) -> bool,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    let (mut read, mut value) = (Some(read), None);
    reader.children(|name, reader| match read.take_if(|_| is_sought(name)) {
        Some(read) => read(reader).map(|read| value = Some(read)),
        None => reader.skip(),
    })?;
    Ok(value)
}
