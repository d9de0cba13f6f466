//! Returns the Region of a bucket.
//!
//! **In short**:
//!
//! - Sent as `GET /?location`.
//! - Requires [`bucket`](builders::GetBucketLocationFluentBuilder::bucket).
//! - Returns [`GetBucketLocationOutput`].
//! - Safe to repeat: read-only.

use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{extended_request_id, operation};

use crate::config::endpoint::ParamsBuilder;
use crate::types::Location;

operation! {
    /// The operation `com.amazonaws.s3#GetBucketLocation`.
    operation GetBucketLocation, get_bucket_location: "GetBucketLocation" GET "/?location" {
        const INPUT_ELEMENT: Element = Element::named("GetBucketLocationRequest");

        const OUTPUT_ELEMENT: Element = Element::named("GetBucketLocationOutput");

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`GetBucketLocation`](self).
    input GetBucketLocationInput, GetBucketLocationInputBuilder, GetBucketLocationFluentBuilder {
        /// The bucket.
        ///
        /// Required.
        ///
        /// In the path, as `{Bucket}`.
        bucket, set_bucket, get_bucket: optional(text) = label("Bucket");
    }

    /// The output of [`GetBucketLocation`](self).
    output GetBucketLocationOutput, GetBucketLocationOutputBuilder {
        /// The Region of the bucket.
        location_constraint, set_location_constraint, get_location_constraint: optional(value(Location)) = payload(value, Element::named("LocationConstraint"));
    }

    errors GetBucketLocationError {}
}

extended_request_id! {
    output GetBucketLocationOutput;
    error GetBucketLocationError;
}
