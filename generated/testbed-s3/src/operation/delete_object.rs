//! Deletes an object.
//!
//! **In short**:
//!
//! - Sent as `DELETE /{Key+}?x-id=DeleteObject`.
//! - Requires [`bucket`](builders::DeleteObjectFluentBuilder::bucket) and
//!   [`key`](builders::DeleteObjectFluentBuilder::key).
//! - Safe to repeat: idempotent.

use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#DeleteObject`.
    operation DeleteObject, delete_object: "DeleteObject" DELETE "/{Key+}?x-id=DeleteObject" {
        const INPUT_ELEMENT: Element = Element::named("DeleteObjectRequest");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`DeleteObject`](self).
    input DeleteObjectInput, DeleteObjectInputBuilder, DeleteObjectFluentBuilder {
        /// The bucket.
        ///
        /// Required.
        ///
        /// In the path, as `{Bucket}`.
        bucket, set_bucket, get_bucket: optional(text) = label("Bucket");
        /// The key of the object.
        ///
        /// Required.
        ///
        /// In the path, as `{Key}`.
        key, set_key, get_key: optional(text) = label("Key");
    }

    /// The output of [`DeleteObject`](self).
    output DeleteObjectOutput, DeleteObjectOutputBuilder {}

    errors DeleteObjectError {}
}

extended_request_id! {
    output DeleteObjectOutput;
    error DeleteObjectError;
}

presigned_operation! {
    DeleteObject, DeleteObjectInput, DeleteObjectFluentBuilder, DeleteObjectError {}
}
