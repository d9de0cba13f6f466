//! Errors on one line: operation, code, message and request ID.

use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter, Write};

use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_types::request_id::RequestId;

/// The error type of an operation.
#[doc(hidden)]
pub trait OperationError {
    /// The name of the operation in the model.
    const OPERATION: &'static str;
}

/// An extension trait that describes the error of a call on one line.
///
/// The `Display` output of these errors is the same as in the published crates: it omits the operation and the request
/// ID, and an `SdkError` with an error of the service just says `service error`.
pub trait ErrorExt: StdError + ProvideErrorMetadata + Sized {
    /// Returns the name of the operation that failed, or of the event stream, if it is known.
    ///
    /// The name is known for the error of an operation, and for an `Error` that was converted from one with `?` or
    /// `into`.
    fn operation(&self) -> Option<&'static str>;

    /// Returns the first error in the chain that describes what happened: this one, unless it only wraps another.
    #[doc(hidden)]
    fn root(&self) -> &(dyn StdError + 'static);

    /// Returns the error on one line.
    ///
    /// For an error of the service with a code, this is `Operation: Code: message (request ID …)`, without the parts
    /// that are unknown; for any other failure, it is the operation, the error and its causes, separated by colons. It
    /// contains no members other than the message of the service, which is omitted if it is sensitive. Line breaks and
    /// other control characters are replaced with spaces.
    #[inline]
    fn summary(&self) -> Summary<'_> {
        Summary {
            operation: self.operation(),
            code: self.code(),
            message: self.message(),
            request_id: self.meta().request_id(),
            cause: self.root(),
        }
    }
}

impl<E, R> ErrorExt for SdkError<E, R>
where
    E: ErrorExt + OperationError + 'static,
    R: Debug + 'static,
{
    #[inline]
    fn operation(&self) -> Option<&'static str> {
        Some(E::OPERATION)
    }

    #[inline]
    fn root(&self) -> &(dyn StdError + 'static) {
        match self {
            // "service error" adds nothing to the error itself.
            Self::ServiceError(context) => context.err().root(),
            other => other,
        }
    }
}

/// An error on one line; see [`ErrorExt::summary`].
#[derive(Clone, Copy)]
pub struct Summary<'a> {
    operation: Option<&'static str>,
    code: Option<&'a str>,
    message: Option<&'a str>,
    request_id: Option<&'a str>,
    cause: &'a (dyn StdError + 'static),
}

impl Display for Summary<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut line = OneLine(f);
        if let Some(operation) = self.operation {
            write!(line, "{operation}: ")?;
        }
        match (self.code, self.message) {
            (Some(code), Some(message)) => write!(line, "{code}: {message}")?,
            (Some(code), None) => write!(line, "{code}")?,
            (None, _) => self.write_causes(&mut line)?,
        }
        match self.request_id {
            Some(request_id) => write!(line, " (request ID {request_id})"),
            None => Ok(()),
        }
    }
}

impl Debug for Summary<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Summary<'_> {
    #[inline]
    fn write_causes(&self, line: &mut OneLine<'_, '_>) -> fmt::Result {
        write!(line, "{}", self.cause)?;
        let mut source = self.cause.source();
        while let Some(cause) = source {
            write!(line, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

/// A writer that replaces control characters with spaces.
struct OneLine<'a, 'f>(&'a mut Formatter<'f>);

impl Write for OneLine<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.split_inclusive(char::is_control).try_for_each(|part| match part.strip_suffix(char::is_control) {
            Some(before) => {
                self.0.write_str(before)?;
                self.0.write_char(' ')
            }
            None => self.0.write_str(part),
        })
    }
}
