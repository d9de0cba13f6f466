//! Describes an object.
//!
//! **In short**:
//!
//! - Sent as `HEAD /{Key+}`.
//! - Requires [`bucket`](builders::HeadObjectFluentBuilder::bucket) and
//!   [`key`](builders::HeadObjectFluentBuilder::key).
//! - Returns [`HeadObjectOutput`].
//! - Safe to repeat: read-only.
//!
//! **Errors**:
//!
//! - [`NotFound`](type@crate::types::error::NotFound): The object does not exist.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::DateTime;
use client_runtime::codec::{Element, HttpDate};
use client_runtime::orchestration::RequiredParams;
use client_runtime::s3::expires::ExpiresString;
use client_runtime::{extended_request_id, operation, presigned_operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#HeadObject`.
    operation HeadObject, head_object: "HeadObject" HEAD "/{Key+}" {
        const INPUT_ELEMENT: Element = Element::named("HeadObjectRequest");

        const OUTPUT_ELEMENT: Element = Element::named("HeadObjectOutput");

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

    /// The input of [`HeadObject`](self).
    input HeadObjectInput, HeadObjectInputBuilder, HeadObjectFluentBuilder {
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

    /// The output of [`HeadObject`](self).
    output HeadObjectOutput, HeadObjectOutputBuilder {
        /// The size of the object.
        ///
        /// In the header `Content-Length`.
        content_length, set_content_length, get_content_length: optional(copy(i64)) = header("Content-Length");
        /// The date after which caches must not use the object.
        ///
        /// Deprecated: it is not set if the header is not a date; use ExpiresString instead.
        ///
        /// In the header `Expires`.
        expires, set_expires, get_expires: optional(value(DateTime)) = header("Expires") as HttpDate;
        /// The header [`Expires`](field@HeadObjectOutput::expires) as it was uploaded, whether or not it is a date.
        ///
        /// In the header `ExpiresString`.
        expires_string, set_expires_string, get_expires_string: optional(text) = header("ExpiresString");
    }

    errors HeadObjectError {
        /// The object does not exist.
        NotFound, is_not_found: "NotFound";
    }
}

extended_request_id! {
    output HeadObjectOutput;
    error HeadObjectError;
}

presigned_operation! {
    HeadObject, HeadObjectInput, HeadObjectFluentBuilder, HeadObjectError {}
}
