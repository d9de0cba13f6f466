//! Copies an object.
//!
//! **In short**:
//!
//! - Sent as `PUT /{Key+}?x-id=CopyObject`.
//! - Requires [`bucket`](builders::CopyObjectFluentBuilder::bucket) and
//!   [`key`](builders::CopyObjectFluentBuilder::key).
//! - Returns [`CopyObjectOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::codec::Element;
use client_runtime::orchestration::{MemberNames, RequiredParams};
use client_runtime::{extended_request_id, operation};

use crate::config::endpoint::ParamsBuilder;
use crate::types::CopyObjectResult;

operation! {
    /// The operation `com.amazonaws.s3#CopyObject`.
    operation CopyObject, copy_object: "CopyObject" PUT "/{Key+}?x-id=CopyObject" {
        const INPUT_ELEMENT: Element = Element::named("CopyObjectRequest");

        const OUTPUT_ELEMENT: Element = Element::named("CopyObjectOutput");

        const MEMBER_NAMES: MemberNames = &[("copy_source", "CopySource")];

        const MAY_STALL: bool = true;

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`CopyObject`](self).
    input CopyObjectInput, CopyObjectInputBuilder, CopyObjectFluentBuilder {
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
        /// The bucket and the key of the object to copy.
        ///
        /// In the header `x-amz-copy-source`.
        copy_source, set_copy_source, get_copy_source: optional(text) = header("x-amz-copy-source");
    }

    /// The output of [`CopyObject`](self).
    output CopyObjectOutput, CopyObjectOutputBuilder {
        /// The copy.
        ///
        /// As the whole body.
        copy_object_result, set_copy_object_result, get_copy_object_result: optional(value(CopyObjectResult)) = payload(structure, Element::named("CopyObjectResult"));
    }

    errors CopyObjectError {}
}

extended_request_id! {
    output CopyObjectOutput;
    error CopyObjectError;
}
