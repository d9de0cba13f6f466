//! Customizations of Amazon S3 Control.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "the endpoint rules put the account into the host",
    source: "aws-sdk-s3control 1.138.0, whose requests have this form",
    change: Change::PrefixInEndpoint { label: "AccountId" },
}];
