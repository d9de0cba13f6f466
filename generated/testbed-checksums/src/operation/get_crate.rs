//! Fetches a crate.
//!
//! **In short**:
//!
//! - Sent as `GET /crates/{Name}`.
//! - Requires [`name`](builders::GetCrateFluentBuilder::name).
//! - Returns [`GetCrateOutput`].
//! - Safe to repeat: read-only.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::checksum::ResponseChecksum;
use client_runtime::codec::Element;
use client_runtime::operation;

use crate::types::Mode;

operation! {
    /// The operation `archive#GetCrate`.
    operation GetCrate, get_crate: "GetCrate" GET "/crates/{Name}" {
        const INPUT_ELEMENT: Element = Element::named("GetCrateRequest");

        const OUTPUT_ELEMENT: Element = Element::named("GetCrateResponse");

        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(ResponseChecksum::new(
                    |input: &mut Self::Input| &mut input.mode,
                    &["SHA256", "CRC32", "MD5"],
                ))
        }
    }

    /// The input of [`GetCrate`](self).
    input GetCrateInput, GetCrateInputBuilder, GetCrateFluentBuilder {
        /// The name of the crate.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// Whether the response has a checksum.
        ///
        /// In the header `x-amz-checksum-mode`.
        mode, set_mode, get_mode: optional(value(Mode)) = header("x-amz-checksum-mode");
    }

    /// The output of [`GetCrate`](self).
    output GetCrateOutput, GetCrateOutputBuilder: streaming {
        /// The content of the crate.
        ///
        /// Default: `""`.
        ///
        /// As the whole body.
        content, set_content, get_content: stream(value(ByteStream)) = payload();
    }

    errors GetCrateError {}
}
