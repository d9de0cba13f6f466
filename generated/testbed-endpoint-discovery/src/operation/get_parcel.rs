//! The operation `GetParcel`.
//!
//! **In short**:
//!
//! - Requires [`depot`](builders::GetParcelFluentBuilder::depot) and
//!   [`number`](builders::GetParcelFluentBuilder::number).
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`MovedException`](type@crate::types::error::MovedException): The shape
//!   `MovedException`.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::endpoint_discovery::{DiscoveredEndpoint, InvalidEndpoint};
use client_runtime::operation;

use crate::endpoint_discovery::INVALID_ENDPOINT;
use crate::types::Kind;

operation! {
    /// The operation `parcels#GetParcel`.
    operation GetParcel, get_parcel: "GetParcel" {
        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(DiscoveredEndpoint::<Self::Input, Self::Error>::new(INVALID_ENDPOINT).identified_by("GetParcel", |input| {
                    vec![("Depot", input.depot.as_deref()), ("Kind", input.kind.as_ref().map(|value| value.as_str()))]
                }))
                .with_retry_classifier(InvalidEndpoint::<Self::Error>::new(INVALID_ENDPOINT))
        }
    }

    /// The input of [`GetParcel`](self).
    input GetParcelInput, GetParcelInputBuilder, GetParcelFluentBuilder {
        /// The member `Depot`.
        ///
        /// Required.
        depot, set_depot, get_depot: optional(text) = member("Depot");
        /// The member `Kind`.
        kind, set_kind, get_kind: optional(value(Kind)) = member("Kind");
        /// The member `Number`.
        ///
        /// Required.
        number, set_number, get_number: optional(text) = member("Number");
    }

    /// The output of [`GetParcel`](self).
    output GetParcelOutput, GetParcelOutputBuilder {}

    errors GetParcelError {
        /// The shape `MovedException`.
        MovedException, is_moved_exception: "MovedException";
    }
}
