//! The shape `Config` of the model.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common` of the model.

use client_runtime::operation;

operation! {
    /// The operation `depot#Config`.
    operation Config, config_operation: "Config" {}

    /// The input of [`Config`](self).
    input ConfigInput, ConfigInputBuilder, ConfigFluentBuilder {}

    /// The output of [`Config`](self).
    output ConfigOutput, ConfigOutputBuilder {}

    errors ConfigError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
