//! Fetches an object.
//!
//! **In short**:
//!
//! - Sent as `GET /{Key+}?x-id=GetObject`.
//! - Requires [`bucket`](builders::GetObjectFluentBuilder::bucket) and
//!   [`key`](builders::GetObjectFluentBuilder::key).
//! - Returns [`GetObjectOutput`].
//! - Safe to repeat: read-only.
//!
//! **Errors**:
//!
//! - [`NoSuchKey`](type@crate::types::error::NoSuchKey): There is no object with this key.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::DateTime;
use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::codec::{Element, HttpDate};
use client_runtime::orchestration::RequiredParams;
use client_runtime::s3::expires::ExpiresString;
use client_runtime::{extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#GetObject`.
    operation GetObject, get_object: "GetObject" GET "/{Key+}?x-id=GetObject" {
        const INPUT_ELEMENT: Element = Element::named("GetObjectRequest");

        const OUTPUT_ELEMENT: Element = Element::named("GetObjectOutput");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(ExpiresString)
        }
    }

    /// The input of [`GetObject`](self).
    input GetObjectInput, GetObjectInputBuilder, GetObjectFluentBuilder {
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

    /// The output of [`GetObject`](self).
    output GetObjectOutput, GetObjectOutputBuilder: streaming {
        /// The content of the object.
        ///
        /// Default: `""`.
        ///
        /// As the whole body.
        body, set_body, get_body: stream(value(ByteStream)) = payload();
        /// The date after which caches must not use the object.
        ///
        /// Deprecated: it is not set if the header is not a date; use ExpiresString instead.
        ///
        /// In the header `Expires`.
        expires, set_expires, get_expires: optional(value(DateTime)) = header("Expires") as HttpDate;
        /// The header [`Expires`](field@GetObjectOutput::expires) as it was uploaded, whether or not it is a date.
        ///
        /// In the header `ExpiresString`.
        expires_string, set_expires_string, get_expires_string: optional(text) = header("ExpiresString");
    }

    errors GetObjectError {
        /// There is no object with this key.
        NoSuchKey, is_no_such_key: "NoSuchKey";
    }
}

extended_request_id! {
    output GetObjectOutput;
    error GetObjectError;
}

presigned_operation! {
    GetObject, GetObjectInput, GetObjectFluentBuilder, GetObjectError {}
}
