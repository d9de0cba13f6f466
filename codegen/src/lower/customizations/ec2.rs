//! Customizations of Amazon EC2.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "the service omits members regardless of the model, and distinguishes an absent number from zero",
    source: "aws-sdk-ec2 1.274.0, in which every member of a structure is an `Option`",
    change: Change::OptionalMembers,
}];
