//! Services that need something that customizations cannot express yet. They are rejected, because their calls would
//! silently go wrong.

use super::{Change, Customization};

pub(super) const S3: &[Customization] = &[row(
    "virtual-hosted addressing, S3 Express sessions, and errors in successful responses",
    "endpoint rules put the bucket into the host, but the model's paths also contain it",
    "the customizations of aws-sdk-s3",
)];

pub(super) const S3_CONTROL: &[Customization] = &[row(
    "account-specific hosts, and the header `x-amz-content-sha256` on every request",
    "both the endpoint rules and the model put the account into the host",
    "the customizations of aws-sdk-s3control",
)];

const fn row(what: &'static str, reason: &'static str, source: &'static str) -> Customization {
    Customization { reason, source, change: Change::Unsupported { what } }
}
