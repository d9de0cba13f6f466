//! The shape `Ok` of the model.
//!
//! **In short**:
//!
//! - Needs [`name`](builders::OkFluentBuilder::name).
//! - Safe to repeat: [`token`](builders::OkFluentBuilder::token) is filled in, so
//!   that retries of one call take effect once.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::operation;
use client_runtime::host_prefix::{HostPrefix, host_label};

operation! {
    /// The operation `names#Ok`.
    operation Ok, ok: "Ok" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }

        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(HostPrefix::new(|input: &Self::Input| {
                    ::std::result::Result::Ok([
                        host_label("name", input.name.as_deref())?,
                        ".",
                    ]
                    .concat())
                }))
        }
    }

    /// The input of [`Ok`](self).
    input OkInput, OkInputBuilder, OkFluentBuilder {
        /// The member `name` of the model.
        ///
        /// Required.
        name, set_name, get_name: optional(text) = member("name");
        /// The member `texts` of the model.
        texts, set_texts, get_texts: optional(list(text)) = member("texts");
        /// The member `token` of the model.
        ///
        /// Filled with a random UUID if it is not set.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`Ok`](self).
    output OkOutput, OkOutputBuilder {}

    errors OkError {}
}
