//! The shape `FetchShelf` of the model.
//!
//! **In short**:
//!
//! - Needs [`shelf`](builders::FetchShelfFluentBuilder::shelf).
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common` of the model.

use client_runtime::operation;

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `depot#FetchShelf`.
    operation FetchShelf, fetch_shelf: "FetchShelf" {
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_shelf(input.shelf.clone())
        }
    }

    /// The input of [`FetchShelf`](self).
    input FetchShelfInput, FetchShelfInputBuilder, FetchShelfFluentBuilder {
        /// The member `shelf` of the model.
        ///
        /// Required.
        shelf, set_shelf, get_shelf: optional(text) = member("shelf");
    }

    /// The output of [`FetchShelf`](self).
    output FetchShelfOutput, FetchShelfOutputBuilder {}

    errors FetchShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
