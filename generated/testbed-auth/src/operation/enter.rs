//! Enters a gate.
//!
//! **In short**:
//!
//! - Sent as `POST /gates/{Name}`.
//! - Requires [`name`](builders::EnterFluentBuilder::name).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;
use client_runtime::orchestration::MemberNames;

use crate::config::endpoint::ParamsBuilder;

operation! {
    /// The operation `gate#Enter`.
    operation Enter, enter: "Enter" POST "/gates/{Name}" {
        const MEMBER_NAMES: MemberNames = &[("pass", "Pass")];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_pass(input.pass.clone())
        }
    }

    /// The input of [`Enter`](self).
    input EnterInput, EnterInputBuilder, EnterFluentBuilder {
        /// The member `Name`.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// The member `Pass`.
        ///
        /// In the query, as `pass`.
        pass, set_pass, get_pass: optional(text) = query("pass");
    }

    /// The output of [`Enter`](self).
    output EnterOutput, EnterOutputBuilder {}

    errors EnterError {}
}
