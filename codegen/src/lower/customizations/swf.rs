//! Customizations of Amazon Simple Workflow Service.

use super::{Change, Customization};

const SOURCE: &str = "aws-sdk-swf 1.121.0, whose operations are marked as long polling";

pub(super) const CUSTOMIZATIONS: &[Customization] = &[
    Customization {
        reason: "workers call PollForActivityTask in a loop, and the service holds each request until there is a task",
        source: SOURCE,
        change: Change::LongPolling { operation: "PollForActivityTask" },
    },
    Customization {
        reason: "workers call PollForDecisionTask in a loop, and the service holds each request until there is a task",
        source: SOURCE,
        change: Change::LongPolling { operation: "PollForDecisionTask" },
    },
];
