//! Errors of services that formerly used awsQuery (trait `aws.protocols#awsQueryCompatible`).

use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::metadata::ErrorMetadata;

/// Replaces the code with the one in the header `x-amzn-query-error`, whose format is `<code>;<type>`, and adds the
/// type to the metadata as the custom field `type`. A header without a semicolon is ignored.
#[inline]
pub(crate) fn add_query_error(metadata: ErrorMetadata, headers: &Headers) -> ErrorMetadata {
    match headers.get("x-amzn-query-error").and_then(|header| header.split_once(';')) {
        Some((code, kind)) => metadata.into_builder().code(code).custom("type", kind).build(),
        None => metadata,
    }
}
