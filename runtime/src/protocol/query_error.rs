//! Errors of services that spoke awsQuery once (trait `aws.protocols#awsQueryCompatible`). Only such a service needs
//! this file.

use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::metadata::ErrorMetadata;

/// Lets the header `x-amzn-query-error`, which is `<code>;<type>`, replace the code and add the type as the extra
/// `type`. A header without a semicolon says nothing.
pub(crate) fn add_query_error(metadata: ErrorMetadata, headers: &Headers) -> ErrorMetadata {
    match headers.get("x-amzn-query-error").and_then(|header| header.split_once(';')) {
        Some((code, kind)) => metadata.into_builder().code(code).custom("type", kind).build(),
        None => metadata,
    }
}
