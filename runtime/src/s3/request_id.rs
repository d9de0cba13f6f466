//! The extended request ID, which AWS Support asks for.

use std::fmt::DebugStruct;

use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::http::{Headers, Response};
use aws_smithy_types::error::metadata::ErrorMetadata;

use crate::request_id::ResponseId;

/// The key of the extended request ID in the metadata of errors, as in the published client.
pub(super) const EXTENDED_REQUEST_ID: &str = "s3_extended_request_id";

/// A value that can have an extended request ID.
pub trait RequestIdExt {
    /// Returns the extended request ID (header `x-amz-id-2`), if any.
    fn extended_request_id(&self) -> Option<&str>;
}

impl<E> RequestIdExt for SdkError<E, Response> {
    fn extended_request_id(&self) -> Option<&str> {
        match self {
            Self::ResponseError(error) => error.raw().extended_request_id(),
            Self::ServiceError(error) => error.raw().extended_request_id(),
            _ => None,
        }
    }
}

impl RequestIdExt for ErrorMetadata {
    fn extended_request_id(&self) -> Option<&str> {
        self.extra(EXTENDED_REQUEST_ID)
    }
}

impl<B> RequestIdExt for Response<B> {
    fn extended_request_id(&self) -> Option<&str> {
        self.headers().extended_request_id()
    }
}

impl RequestIdExt for Headers {
    fn extended_request_id(&self) -> Option<&str> {
        self.get("x-amz-id-2")
    }
}

impl<O: RequestIdExt, E: RequestIdExt> RequestIdExt for Result<O, E> {
    fn extended_request_id(&self) -> Option<&str> {
        match self {
            Ok(output) => output.extended_request_id(),
            Err(error) => error.extended_request_id(),
        }
    }
}

/// The request ID and the extended request ID of a response, at least one of which is set.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseIds {
    request_id: Option<String>,
    extended_request_id: Option<String>,
}

impl ResponseId for ResponseIds {
    fn of(request_id: Option<String>, headers: &Headers) -> Option<Self> {
        let extended_request_id = headers.extended_request_id().map(str::to_owned);
        let is_there = request_id.is_some() || extended_request_id.is_some();
        is_there.then_some(Self { request_id, extended_request_id })
    }

    fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    fn show(ids: Option<&Self>, shown: &mut DebugStruct<'_, '_>) {
        shown.field("_extended_request_id", &ids.and_then(|ids| ids.extended_request_id.as_ref()));
        shown.field("_request_id", &ids.and_then(|ids| ids.request_id.as_ref()));
    }
}

impl RequestIdExt for Option<ResponseIds> {
    fn extended_request_id(&self) -> Option<&str> {
        self.as_ref()?.extended_request_id.as_deref()
    }
}

/// Implements `RequestIdExt` for outputs and errors.
///
/// ```text
/// extended_request_id! {
///     output GetObjectOutput;
///     error GetObjectError;
/// }
/// ```
#[macro_export]
macro_rules! extended_request_id {
    ($( $kind:ident $type:ident; )*) => {$(
        impl $crate::s3::request_id::RequestIdExt for $type {
            #[inline]
            fn extended_request_id(&self) -> ::std::option::Option<&str> {
                $crate::s3::request_id::RequestIdExt::extended_request_id($crate::keeper_of_id!($kind self))
            }
        }
    )*};
}

/// Expands to the part of an output or error that contains the request IDs.
#[doc(hidden)]
#[macro_export]
macro_rules! keeper_of_id {
    (output $value:expr) => {
        &$value._request_id
    };
    (error $value:expr) => {
        ::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta($value)
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_smithy_types::body::SdkBody;

    #[test]
    fn the_extended_request_id_comes_from_the_header() {
        let mut headers = Headers::new();
        assert_eq!(ResponseIds::of(None, &headers), None);
        headers.append("x-amz-id-2", "second");
        let ids = ResponseIds::of(Some("first".to_owned()), &headers);
        assert_eq!(ids.extended_request_id(), Some("second"));
        assert_eq!(ids.as_ref().and_then(ResponseId::request_id), Some("first"));

        let mut response =
            Response::new(aws_smithy_runtime_api::http::StatusCode::try_from(500).unwrap(), SdkBody::empty());
        *response.headers_mut() = headers;
        let error: SdkError<(), _> = SdkError::response_error("unreadable", response);
        assert_eq!(error.extended_request_id(), Some("second"));
        assert_eq!(SdkError::<(), Response>::construction_failure("early").extended_request_id(), None);
    }
}
