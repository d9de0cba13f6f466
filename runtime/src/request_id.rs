//! The ids by which a service knows a request. Outputs keep them, and so does the metadata of errors.

use aws_smithy_runtime_api::http::Headers;

/// The request ids that an output keeps: one string, or for some services two.
pub trait ResponseId: Sized {
    /// Takes the ids; none if the response has none.
    fn of(request_id: Option<String>, headers: &Headers) -> Option<Self>;

    /// The id that every service has.
    fn request_id(&self) -> Option<&str>;
}

impl ResponseId for String {
    #[inline]
    fn of(request_id: Option<String>, _: &Headers) -> Option<Self> {
        request_id
    }

    #[inline]
    fn request_id(&self) -> Option<&str> {
        Some(self)
    }
}
