//! Customizations of Amazon Polly.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "audio players take a URL",
    source: "aws-sdk-polly 1.127.0, which has the method `presigned` for it",
    change: Change::Presigned { operation: "SynthesizeSpeech", query: Some("GET") },
}];
