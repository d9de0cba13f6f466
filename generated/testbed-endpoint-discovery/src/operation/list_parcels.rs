//! The operation `ListParcels`.
//!
//! **In short**:
//!
//! - Takes no input.
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

operation! {
    /// The operation `parcels#ListParcels`.
    operation ListParcels, list_parcels: "ListParcels" {
        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(DiscoveredEndpoint::<Self::Input, Self::Error>::new(INVALID_ENDPOINT))
                .with_retry_classifier(InvalidEndpoint::<Self::Error>::new(INVALID_ENDPOINT))
        }
    }

    /// The input of [`ListParcels`](self).
    input ListParcelsInput, ListParcelsInputBuilder, ListParcelsFluentBuilder {}

    /// The output of [`ListParcels`](self).
    output ListParcelsOutput, ListParcelsOutputBuilder {}

    errors ListParcelsError {
        /// The shape `MovedException`.
        MovedException, is_moved_exception: "MovedException";
    }
}
