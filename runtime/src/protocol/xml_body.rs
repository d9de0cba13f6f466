//! XML responses: the elements around the members of an output.

use crate::codec::xml::{Error, Reader};

/// Reads the root element of a document, whose name must be `name` followed by `suffix` (restXml: the name of the
/// output; ec2Query: the name of the operation and `Response`). An empty body has no members, and its name is not
/// checked.
///
/// # Errors
///
/// Fails if the body is malformed, has another root element, or cannot be read.
pub fn read_root<T>(
    body: &[u8],
    (name, suffix): (&str, &str),
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut reader = Reader::new(body)?;
    if reader.name().is_some_and(|found| found.strip_suffix(suffix) != Some(name)) {
        return Err(reader.error_expected(format!("{name}{suffix}")));
    }
    let value = read(&mut reader)?;
    reader.finish()?;
    Ok(value)
}

/// Reads the result of an operation (awsQuery): `<NameResponse><NameResult>`.
///
/// # Errors
///
/// Fails if the body is malformed, has other elements, or cannot be read.
pub fn read_result<T>(
    body: &[u8],
    operation: &str,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_root(body, (operation, "Response"), |reader| match reader.name() {
        None => read(reader),
        Some(_) => match read_child(reader, |name| name.strip_suffix("Result") == Some(operation), read)? {
            Some(value) => Ok(value),
            None => Err(reader.error_expected(format!("{operation}Result"))),
        },
    })
}

/// Reads the first child with one of these names; `None` if there is none.
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
