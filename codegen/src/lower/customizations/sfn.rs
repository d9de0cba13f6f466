//! Customizations of AWS Step Functions.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "workers call GetActivityTask in a loop, and the service holds each request until there is a task",
    source: "aws-sdk-sfn 1.125.0, whose operation is marked as long polling",
    change: Change::LongPolling { operation: "GetActivityTask" },
}];
