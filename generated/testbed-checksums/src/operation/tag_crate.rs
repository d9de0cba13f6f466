//! Tags a crate.
//!
//! **In short**:
//!
//! - Sent as `PUT /crates/{Name}?tags`.
//! - Requires [`name`](builders::TagCrateFluentBuilder::name).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::checksum::RequestChecksum;
use client_runtime::codec::Element;
use client_runtime::operation;

use crate::types::Algorithm;

operation! {
    /// The operation `archive#TagCrate`.
    operation TagCrate, tag_crate: "TagCrate" PUT "/crates/{Name}?tags" {
        const INPUT_ELEMENT: Element = Element::named("TagCrateRequest");

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(
                    RequestChecksum::new()
                        .chosen_by(|input: &Self::Input| input.algorithm.as_ref())
                        .header("x-amz-sdk-checksum-algorithm")
                        .required()
                )
        }
    }

    /// The input of [`TagCrate`](self).
    input TagCrateInput, TagCrateInputBuilder, TagCrateFluentBuilder {
        /// The name of the crate.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// The algorithm of the checksum.
        ///
        /// In the header `x-amz-sdk-checksum-algorithm`.
        algorithm, set_algorithm, get_algorithm: optional(value(Algorithm)) = header("x-amz-sdk-checksum-algorithm");
        /// The tag.
        tag, set_tag, get_tag: optional(text) = member("Tag");
    }

    /// The output of [`TagCrate`](self).
    output TagCrateOutput, TagCrateOutputBuilder {}

    errors TagCrateError {}
}
