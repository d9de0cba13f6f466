//! Lists directory buckets.
//!
//! **In short**:
//!
//! - Sent as `GET /?x-id=ListDirectoryBuckets`.
//! - Takes no input.
//! - Returns [`ListDirectoryBucketsOutput`].
//! - Safe to repeat: read-only.

use client_runtime::codec::Element;
use client_runtime::{extended_request_id, operation};

operation! {
    /// The operation `com.amazonaws.s3#ListDirectoryBuckets`.
    operation ListDirectoryBuckets, list_directory_buckets: "ListDirectoryBuckets" GET "/?x-id=ListDirectoryBuckets" {
        const INPUT_ELEMENT: Element = Element::named("ListDirectoryBucketsRequest");
    }

    /// The input of [`ListDirectoryBuckets`](self).
    input ListDirectoryBucketsInput, ListDirectoryBucketsInputBuilder, ListDirectoryBucketsFluentBuilder {}

    /// The output of [`ListDirectoryBuckets`](self).
    output ListDirectoryBucketsOutput, ListDirectoryBucketsOutputBuilder {
        /// The token for the next page.
        continuation_token, set_continuation_token, get_continuation_token: optional(text) = member("ContinuationToken");
    }

    errors ListDirectoryBucketsError {}
}

extended_request_id! {
    output ListDirectoryBucketsOutput;
    error ListDirectoryBucketsError;
}
