//! Errors in building a client, and the classification of errors in its requests.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use aws_smithy_async::future::timeout::TimedOutError;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::retry::ErrorKind;

/// An error of [`Builder::build`](super::Builder::build).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// A PEM file without a certificate, or with one that cannot be parsed. The number is the index of the file among
    /// those passed to the builder.
    RootCertificate(usize),
    /// A proxy URL that is not an `http` or `https` URL with a host.
    Proxy,
    /// A provider that supports neither TLS 1.2 nor TLS 1.3.
    Provider(rustls::Error),
}

impl Display for BuildError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::RootCertificate(index) => {
                write!(
                    f,
                    "file {index} of the root certificates is not a certificate in PEM; pass one that begins with `-----BEGIN CERTIFICATE-----`"
                )
            }
            Self::Proxy => f.write_str("the URL of the proxy is invalid; pass one such as `http://localhost:3128`"),
            Self::Provider(_) => f.write_str("the provider supports neither TLS 1.2 nor TLS 1.3"),
        }
    }
}

impl Error for BuildError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Provider(error) => Some(error),
            Self::RootCertificate(_) | Self::Proxy => None,
        }
    }
}

/// Classifies an error of hyper. The class determines whether the call is retried.
pub(super) fn classified(error: BoxError) -> ConnectorError {
    if source::<TimedOutError>(&*error).is_some() {
        return ConnectorError::timeout(error);
    }
    match source::<hyper::Error>(&*error) {
        Some(hyper) if hyper.is_timeout() => ConnectorError::timeout(error),
        Some(hyper) if hyper.is_user() => ConnectorError::user(error),
        Some(hyper) if hyper.is_closed() || hyper.is_canceled() => ConnectorError::io(error),
        // The server closed the connection before its response was complete.
        Some(hyper) if hyper.is_incomplete_message() => ConnectorError::other(error, Some(ErrorKind::TransientError)),
        _ if is_io(&*error) => ConnectorError::io(error),
        _ => ConnectorError::other(error, None),
    }
}

/// Whether the connection, not the request, is at fault.
fn is_io(error: &(dyn Error + 'static)) -> bool {
    let http2 = source::<h2::Error>(error);
    source::<std::io::Error>(error).is_some()
        || source::<hyper_util::client::legacy::Error>(error).is_some_and(hyper_util::client::legacy::Error::is_connect)
        || http2.is_some_and(|error| error.is_go_away() || error.reason() == Some(h2::Reason::REFUSED_STREAM))
}

/// Returns the first error of type `E` in a chain of sources.
fn source<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    std::iter::successors(Some(error), |&error| error.source()).find_map(|error| error.downcast_ref())
}
