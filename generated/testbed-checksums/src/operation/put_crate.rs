//! Stores a crate.
//!
//! **In short**:
//!
//! - Sent as `PUT /crates/{Name}`.
//! - Requires [`name`](builders::PutCrateFluentBuilder::name).
//! - Safe to repeat: idempotent.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::checksum::RequestChecksum;
use client_runtime::codec::Element;
use client_runtime::operation;
use client_runtime::orchestration::MemberNames;

use crate::types::Algorithm;

operation! {
    /// The operation `archive#PutCrate`.
    operation PutCrate, put_crate: "PutCrate" PUT "/crates/{Name}" {
        const INPUT_ELEMENT: Element = Element::named("PutCrateRequest");

        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");

        const MEMBER_NAMES: MemberNames = &[("crc32", "Crc32")];

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(
                    RequestChecksum::new()
                        .chosen_by(|input: &Self::Input| input.algorithm.as_ref())
                        .header("x-amz-sdk-checksum-algorithm")
                )
        }
    }

    /// The input of [`PutCrate`](self).
    input PutCrateInput, PutCrateInputBuilder, PutCrateFluentBuilder: streaming {
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
        /// The checksum, if the caller knows it.
        ///
        /// In the header `x-amz-checksum-crc32`.
        crc32, set_crc32, get_crc32: optional(text) = header("x-amz-checksum-crc32");
        /// The content of the crate.
        ///
        /// Default: `""`.
        ///
        /// As the whole body.
        content, set_content, get_content: stream(value(ByteStream)) = payload();
    }

    /// The output of [`PutCrate`](self).
    output PutCrateOutput, PutCrateOutputBuilder {}

    errors PutCrateError {}
}
