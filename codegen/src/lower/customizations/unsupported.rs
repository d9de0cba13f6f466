//! Services that need something that customizations cannot express yet. They are rejected, because their calls would
//! silently go wrong.

use super::{Change, Customization};

pub(super) const API_GATEWAY: &[Customization] = &[row(
    "the header `Accept: application/json` on every request",
    "without it the service answers in HAL, which has other names",
    "the interceptor of aws-sdk-apigateway 1.125.0",
)];

pub(super) const GLACIER: &[Customization] = &[row(
    "the account `-`, the header `x-amz-glacier-version` and tree hashes of uploads",
    "the service rejects requests without them",
    "the interceptors of aws-sdk-glacier 1.121.0",
)];

pub(super) const ROUTE_53: &[Customization] = &[row(
    "ids in labels without `/hostedzone/`, `/change/` and `/delegationset/`",
    "the service returns ids with these prefixes, and does not take them back in paths",
    "the interceptor of aws-sdk-route53 1.132.0",
)];

pub(super) const S3: &[Customization] = &[row(
    "addresses by bucket, sessions of S3 Express, and errors in successful responses",
    "endpoint rules put the bucket into the host that the model has in its paths",
    "the customizations of aws-sdk-s3",
)];

pub(super) const S3_CONTROL: &[Customization] = &[row(
    "hosts by account, and the header `x-amz-content-sha256` on every request",
    "endpoint rules put the account into the host, which the model does as well",
    "the customizations of aws-sdk-s3control",
)];

const fn row(what: &'static str, reason: &'static str, source: &'static str) -> Customization {
    Customization { reason, source, change: Change::Unsupported { what } }
}
