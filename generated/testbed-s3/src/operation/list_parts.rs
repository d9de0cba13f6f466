//! Lists the parts of an object.
//!
//! **In short**:
//!
//! - Sent as `GET /{Key+}?x-id=ListParts`.
//! - Requires [`bucket`](builders::ListPartsFluentBuilder::bucket) and
//!   [`key`](builders::ListPartsFluentBuilder::key).
//! - Returns [`ListPartsOutput`].
//! - Safe to repeat: read-only.
//! - Paginated: [`into_paginator`](builders::ListPartsFluentBuilder::into_paginator) returns a stream of all
//!   pages or items.

use client_runtime::codec::Element;
use client_runtime::orchestration::{MemberNames, RequiredParams};
use client_runtime::{extended_request_id, operation, paginator};

use crate::config::endpoint::ParamsBuilder;
use crate::types::Part;

operation! {
    /// The operation `com.amazonaws.s3#ListParts`.
    operation ListParts, list_parts: "ListParts" GET "/{Key+}?x-id=ListParts" {
        const INPUT_ELEMENT: Element = Element::named("ListPartsRequest");

        const OUTPUT_ELEMENT: Element = Element::named("ListPartsResult");

        const MEMBER_NAMES: MemberNames = &[("part_number_marker", "PartNumberMarker")];

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
        }
    }

    /// The input of [`ListParts`](self).
    input ListPartsInput, ListPartsInputBuilder, ListPartsFluentBuilder {
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
        /// The number of the part after which the page begins.
        ///
        /// In the query, as `part-number-marker`.
        part_number_marker, set_part_number_marker, get_part_number_marker: optional(text) = query("part-number-marker");
    }

    /// The output of [`ListParts`](self).
    output ListPartsOutput, ListPartsOutputBuilder {
        /// Whether there are further parts.
        is_truncated, set_is_truncated, get_is_truncated: optional(copy(bool)) = member("IsTruncated");
        /// The number of the last part on the page.
        next_part_number_marker, set_next_part_number_marker, get_next_part_number_marker: optional(text) = member("NextPartNumberMarker");
        /// The parts.
        parts, set_parts, get_parts: optional(list(Part)) = member("Part"), flat;
    }

    errors ListPartsError {}
}

paginator! {
    ListParts, ListPartsInputBuilder, ListPartsFluentBuilder, ListPartsOutput, ListPartsError {
        pub struct ListPartsPaginator;
        token part_number_marker: |output| output.next_part_number_marker.as_ref().filter(|_| output.is_truncated.unwrap_or_default());
        items ListPartsPaginatorItems: Part, |output| output.parts.unwrap_or_default();
    }
}

extended_request_id! {
    output ListPartsOutput;
    error ListPartsError;
}
