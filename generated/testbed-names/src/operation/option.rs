//! The operation `Option`.
//!
//! **In short**:
//!
//! - Requires [`name`](builders::OptionFluentBuilder::name).
//! - Safe to retry: [`token`](builders::OptionFluentBuilder::token) is generated if
//!   it is not set, so that a call takes effect only once, however many attempts it
//!   needs.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::host_prefix::{HostPrefix, host_label};
use client_runtime::operation;

operation! {
    /// The operation `names#Option`.
    operation Option, option: "Option" {
        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> ::std::option::Option<&mut ::std::option::Option<String>> {
            Some(&mut input.token)
        }

        #[inline]
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

    /// The input of [`Option`](self).
    input OptionInput, OptionInputBuilder, OptionFluentBuilder {
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

    /// The output of [`Option`](self).
    output OptionOutput, OptionOutputBuilder {}

    errors OptionError {}
}
