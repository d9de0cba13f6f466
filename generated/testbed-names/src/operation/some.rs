//! The shape `Some` of the model.
//!
//! **In short**:
//!
//! - Needs [`name`](builders::SomeFluentBuilder::name).
//! - Safe to repeat: [`token`](builders::SomeFluentBuilder::token) is filled in, so
//!   that retries of one call take effect once.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::operation;
use client_runtime::host_prefix::{HostPrefix, host_label};

operation! {
    /// The operation `names#Some`.
    operation Some, some: "Some" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            ::std::option::Option::Some(&mut input.token)
        }

        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(HostPrefix::new(|input: &Self::Input| {
                    Ok([
                        host_label("name", input.name.as_deref())?,
                        ".",
                    ]
                    .concat())
                }))
        }
    }

    /// The input of [`Some`](self).
    input SomeInput, SomeInputBuilder, SomeFluentBuilder {
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

    /// The output of [`Some`](self).
    output SomeOutput, SomeOutputBuilder {}

    errors SomeError {}
}
