//! Services that need something that customizations cannot express yet. They are rejected, because their calls would
//! silently go wrong.

use super::{Change, Customization};

pub(super) const S3: &[Customization] = &[row(
    "addresses by bucket, sessions of S3 Express, and errors in successful responses",
    "endpoint rules put the bucket into the host that the model has in its paths",
    "the customizations of aws-sdk-s3",
)];

pub(super) const S3_CONTROL: &[Customization] = &[row(
    "hosts by account, and the header `x-amz-content-sha256` on every request",
    "endpoint rules put the account into the host, which the model does as well",
    "the customizations of aws-sdk-s3control",
)];

const fn row(what: &'static str, reason: &'static str, source: &'static str) -> Customization {
    Customization { reason, source, change: Change::Unsupported { what } }
}
