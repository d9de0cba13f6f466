//! Seals a crate.
//!
//! **In short**:
//!
//! - Sent as `PUT /crates/{Name}?seal`.
//! - Requires [`name`](builders::SealCrateFluentBuilder::name).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::checksum::RequestChecksum;
use client_runtime::codec::Element;
use client_runtime::operation;

operation! {
    /// The operation `archive#SealCrate`.
    operation SealCrate, seal_crate: "SealCrate" PUT "/crates/{Name}?seal" {
        const INPUT_ELEMENT: Element = Element::named("SealCrateRequest");

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(
                    RequestChecksum::new()
                        .required()
                )
        }
    }

    /// The input of [`SealCrate`](self).
    input SealCrateInput, SealCrateInputBuilder, SealCrateFluentBuilder {
        /// The name of the crate.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// The seal.
        seal, set_seal, get_seal: optional(text) = member("Seal");
    }

    /// The output of [`SealCrate`](self).
    output SealCrateOutput, SealCrateOutputBuilder {}

    errors SealCrateError {}
}
