//! Returns the attributes of an object.
//!
//! **In short**:
//!
//! - Sent as `GET /{Key+}?attributes`.
//! - Requires [`bucket`](builders::GetObjectAttributesFluentBuilder::bucket) and
//!   [`key`](builders::GetObjectAttributesFluentBuilder::key).
//! - Returns [`GetObjectAttributesOutput`].
//! - Safe to repeat: read-only.

use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{extended_request_id, operation};

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `com.amazonaws.s3#GetObjectAttributes`.
    operation GetObjectAttributes, get_object_attributes: "GetObjectAttributes" GET "/{Key+}?attributes" {
        const INPUT_ELEMENT: Element = Element::named("GetObjectAttributesRequest");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`GetObjectAttributes`](self).
    input GetObjectAttributesInput, GetObjectAttributesInputBuilder, GetObjectAttributesFluentBuilder {
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

    /// The output of [`GetObjectAttributes`](self).
    output GetObjectAttributesOutput, GetObjectAttributesOutputBuilder {
        /// The storage class of the object.
        storage_class, set_storage_class, get_storage_class: optional(text) = member("StorageClass");
    }

    errors GetObjectAttributesError {}
}

extended_request_id! {
    output GetObjectAttributesOutput;
    error GetObjectAttributesError;
}
