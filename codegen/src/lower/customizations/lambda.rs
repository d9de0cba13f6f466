//! Customizations of AWS Lambda.

use super::{Change, Customization};

const REASON: &str = "a function can run for up to 15 minutes before the first byte of its response";
const SOURCE: &str = "aws-sdk-lambda 1.156.0, whose operation has no stalled-stream protection";

pub(super) const CUSTOMIZATIONS: &[Customization] = &[
    Customization { reason: REASON, source: SOURCE, change: Change::NoStalledStreamProtection { operation: "Invoke" } },
    Customization {
        reason: REASON,
        source: SOURCE,
        change: Change::NoStalledStreamProtection { operation: "InvokeAsync" },
    },
];
