//! The operation `FetchShelf`.
//!
//! **In short**:
//!
//! - Requires [`shelf`](builders::FetchShelfFluentBuilder::shelf).
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common`.

use client_runtime::operation;
use client_runtime::orchestration::RequiredParams;

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `depot#FetchShelf`.
    operation FetchShelf, fetch_shelf: "FetchShelf" {
        const REQUIRED_PARAMS: RequiredParams<Self> = &[("shelf", |input| input.shelf.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_shelf(input.shelf.clone())
        }
    }

    /// The input of [`FetchShelf`](self).
    input FetchShelfInput, FetchShelfInputBuilder, FetchShelfFluentBuilder {
        /// The member `shelf`.
        ///
        /// Required.
        shelf, set_shelf, get_shelf: optional(text) = member("shelf");
    }

    /// The output of [`FetchShelf`](self).
    output FetchShelfOutput, FetchShelfOutputBuilder {}

    errors FetchShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
