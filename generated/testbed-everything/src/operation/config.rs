//! The operation `Config`.
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

operation! {
    /// The operation `depot#Config`.
    operation Config, config_operation: "Config" {}

    /// The input of [`Config`](self).
    input ConfigInput, ConfigInputBuilder, ConfigFluentBuilder {}

    /// The output of [`Config`](self).
    output ConfigOutput, ConfigOutputBuilder {}

    errors ConfigError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
