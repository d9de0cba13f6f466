//! Stores an object.
//!
//! **In short**:
//!
//! - Sent as `PUT /{Key+}?x-id=PutObject`.
//! - Requires [`bucket`](builders::PutObjectFluentBuilder::bucket) and
//!   [`key`](builders::PutObjectFluentBuilder::key).
//! - Returns [`PutObjectOutput`].
//! - Safe to repeat: idempotent.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::checksum::RequestChecksum;
use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{disable_payload_signing, extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;
use crate::types::ChecksumAlgorithm;

operation! {
    /// The operation `com.amazonaws.s3#PutObject`.
    operation PutObject, put_object: "PutObject" PUT "/{Key+}?x-id=PutObject" {
        const INPUT_ELEMENT: Element = Element::named("PutObjectRequest");

        const OUTPUT_ELEMENT: Element = Element::named("PutObjectOutput");

        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(
                    RequestChecksum::new()
                        .chosen_by(|input: &Self::Input| input.checksum_algorithm.as_ref())
                        .header("x-amz-sdk-checksum-algorithm")
                )
        }
    }

    /// The input of [`PutObject`](self).
    input PutObjectInput, PutObjectInputBuilder, PutObjectFluentBuilder: streaming {
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
        /// The algorithm of the checksum.
        ///
        /// In the header `x-amz-sdk-checksum-algorithm`.
        checksum_algorithm, set_checksum_algorithm, get_checksum_algorithm: optional(value(ChecksumAlgorithm)) = header("x-amz-sdk-checksum-algorithm");
        /// The content of the object.
        ///
        /// Default: `""`.
        ///
        /// As the whole body.
        body, set_body, get_body: stream(value(ByteStream)) = payload();
    }

    /// The output of [`PutObject`](self).
    output PutObjectOutput, PutObjectOutputBuilder {
        /// The entity tag of the object.
        ///
        /// In the header `ETag`.
        e_tag, set_e_tag, get_e_tag: optional(text) = header("ETag");
    }

    errors PutObjectError {}
}

disable_payload_signing! {
    PutObjectOutput;
}

extended_request_id! {
    output PutObjectOutput;
    error PutObjectError;
}

presigned_operation! {
    PutObject, PutObjectInput, PutObjectFluentBuilder, PutObjectError {}
}
