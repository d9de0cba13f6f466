//! The operation `Ok`.
//!
//! **In short**:
//!
//! - Requires [`name`](builders::OkFluentBuilder::name).
//! - Safe to retry: [`token`](builders::OkFluentBuilder::token) is generated if it
//!   is not set, so that a call takes effect only once, however many attempts it
//!   needs.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::host_prefix::{HostPrefix, host_label};
use client_runtime::operation;

operation! {
    /// The operation `names#Ok`.
    operation Ok, ok: "Ok" {
        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }

        #[inline]
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
        /// The member `name`.
        ///
        /// Required.
        name, set_name, get_name: optional(text) = member("name");
        /// The member `texts`.
        texts, set_texts, get_texts: optional(list(text)) = member("texts");
        /// The member `token`.
        ///
        /// Defaults to a random UUID.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`Ok`](self).
    output OkOutput, OkOutputBuilder {}

    errors OkError {}
}
