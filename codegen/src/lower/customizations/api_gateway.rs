//! Customizations of Amazon API Gateway.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "without the header, the service returns HAL, in which members have other names",
    source: "aws-sdk-apigateway 1.125.0, which sets it on every request",
    change: Change::Header { name: "accept", value: "application/json" },
}];
