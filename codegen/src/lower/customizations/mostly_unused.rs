//! Services whose crates are so large that programs typically use only a small part of them.

use super::{Change, Customization};

pub(super) const ROW: &[Customization] = &[Customization {
    reason: "compiling only what a program uses takes half of the time",
    source: "the hints in the manifests of the published crates, such as that of aws-sdk-ec2 1.274.0",
    change: Change::MostlyUnused,
}];
