//! The operation `FetchCold`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common`.

use client_runtime::operation;

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `depot#FetchCold`.
    operation FetchCold, fetch_cold: "FetchCold" {
        #[inline]
        fn endpoint_params(_: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_is_cold(Some(true))
        }
    }

    /// The input of [`FetchCold`](self).
    input FetchColdInput, FetchColdInputBuilder, FetchColdFluentBuilder {}

    /// The output of [`FetchCold`](self).
    output FetchColdOutput, FetchColdOutputBuilder {}

    errors FetchColdError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
