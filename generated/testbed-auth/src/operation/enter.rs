//! Enters a gate.
//!
//! **In short**:
//!
//! - Needs [`name`](builders::EnterFluentBuilder::name).
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.

use client_runtime::operation;

operation! {
    /// The operation `gate#Enter`.
    operation Enter, enter: "Enter" POST "/gates/{Name}" {}

    /// The input of [`Enter`](self).
    input EnterInput, EnterInputBuilder, EnterFluentBuilder {
        /// The member `Name` of the model.
        ///
        /// Required.
        name, set_name, get_name: optional(text) = label("Name");
    }

    /// The output of [`Enter`](self).
    output EnterOutput, EnterOutputBuilder {}

    errors EnterError {}
}
