//! Stores a part of an object.
//!
//! **In short**:
//!
//! - Sent as `PUT /{Key+}?x-id=UploadPart`.
//! - Requires [`bucket`](builders::UploadPartFluentBuilder::bucket) and
//!   [`key`](builders::UploadPartFluentBuilder::key).
//! - Returns [`UploadPartOutput`].
//! - Safe to repeat: idempotent.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{disable_payload_signing, extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#UploadPart`.
    operation UploadPart, upload_part: "UploadPart" PUT "/{Key+}?x-id=UploadPart" {
        const INPUT_ELEMENT: Element = Element::named("UploadPartRequest");

        const OUTPUT_ELEMENT: Element = Element::named("UploadPartOutput");

        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`UploadPart`](self).
    input UploadPartInput, UploadPartInputBuilder, UploadPartFluentBuilder: streaming {
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
        /// The content of the object.
        ///
        /// Default: `""`.
        ///
        /// As the whole body.
        body, set_body, get_body: stream(value(ByteStream)) = payload();
    }

    /// The output of [`UploadPart`](self).
    output UploadPartOutput, UploadPartOutputBuilder {
        /// The entity tag of the part.
        ///
        /// In the header `ETag`.
        e_tag, set_e_tag, get_e_tag: optional(text) = header("ETag");
    }

    errors UploadPartError {}
}

disable_payload_signing! {
    UploadPartOutput;
}

extended_request_id! {
    output UploadPartOutput;
    error UploadPartError;
}

presigned_operation! {
    UploadPart, UploadPartInput, UploadPartFluentBuilder, UploadPartError {}
}
