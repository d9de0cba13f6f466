//! Customizations of Amazon Route 53.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "the service returns IDs with these prefixes, but does not accept them in paths",
    source: "aws-sdk-route53 1.132.0, which removes them from labels that target these shapes",
    change: Change::TrimmedLabels {
        targets: &["com.amazonaws.route53#ChangeId", "com.amazonaws.route53#ResourceId"],
        prefixes: &["/hostedzone/", "hostedzone/", "/change/", "change/", "/delegationset/", "delegationset/"],
    },
}];
