//! The IDs by which a service identifies a request. Outputs keep them, as does the metadata of errors.

use std::fmt::{self, Debug, DebugStruct, Formatter};

use aws_smithy_runtime_api::http::Headers;

use crate::structure;

/// The request IDs that an output keeps: one string, or for some services two.
pub trait ResponseId: Sized {
    /// Takes the IDs from a response; `None` if it has none.
    fn of(request_id: Option<String>, headers: &Headers) -> Option<Self>;

    /// Returns the request ID, without any additional ID of the service.
    fn request_id(&self) -> Option<&str>;

    /// Adds the IDs to the `Debug` representation of an output, each as a field.
    fn show(ids: Option<&Self>, shown: &mut DebugStruct<'_, '_>);
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

    fn show(ids: Option<&Self>, shown: &mut DebugStruct<'_, '_>) {
        shown.field("_request_id", &ids);
    }
}

/// Formats an output as derived code does, with the IDs after its members.
pub fn debug<I: ResponseId>(
    f: &mut Formatter<'_>,
    name: &str,
    fields: &[(&str, &dyn Debug)],
    ids: Option<&I>,
) -> fmt::Result {
    let mut shown = structure::debug_fields(f, name, fields);
    I::show(ids, &mut shown);
    shown.finish()
}
