//! Lists the versions of objects.
//!
//! **In short**:
//!
//! - Sent as `GET /?versions`.
//! - Requires [`bucket`](builders::ListObjectVersionsFluentBuilder::bucket).
//! - Safe to repeat: read-only.

use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#ListObjectVersions`.
    operation ListObjectVersions, list_object_versions: "ListObjectVersions" GET "/?versions" {
        const INPUT_ELEMENT: Element = Element::named("ListObjectVersionsRequest");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`ListObjectVersions`](self).
    input ListObjectVersionsInput, ListObjectVersionsInputBuilder, ListObjectVersionsFluentBuilder {
        /// The bucket.
        ///
        /// Required.
        ///
        /// In the path, as `{Bucket}`.
        bucket, set_bucket, get_bucket: optional(text) = label("Bucket");
    }

    /// The output of [`ListObjectVersions`](self).
    output ListObjectVersionsOutput, ListObjectVersionsOutputBuilder {}

    errors ListObjectVersionsError {}
}

extended_request_id! {
    output ListObjectVersionsOutput;
    error ListObjectVersionsError;
}

presigned_operation! {
    ListObjectVersions, ListObjectVersionsInput, ListObjectVersionsFluentBuilder, ListObjectVersionsError {}
}
