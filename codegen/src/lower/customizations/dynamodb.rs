//! Customizations of Amazon DynamoDB.

use std::time::Duration;

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "requests take only a few milliseconds, so it pays to retry sooner and more often than elsewhere",
    source: "aws-sdk-dynamodb 1.136.0, which has these defaults in its conversion from `SdkConfig`",
    change: Change::RetryDefaults { initial_backoff: Duration::from_millis(25), max_attempts: 4 },
}];
