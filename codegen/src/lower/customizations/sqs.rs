//! Customizations of Amazon Simple Queue Service.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "programs call ReceiveMessage in a loop, with `WaitTimeSeconds` to make the service wait for messages",
    source: "aws-sdk-sqs 1.119.0, whose operation is marked as long polling",
    change: Change::LongPolling { operation: "ReceiveMessage" },
}];
