//! Customizations of AWS Security Token Service.

use super::{Change, Customization};
use crate::lower::traits::{ERROR, RETRYABLE, SENSITIVE};

const UNREACHABLE: &str = "com.amazonaws.sts#IDPCommunicationErrorException";
const REASON: &str = "an unreachable identity provider counts as a server error, and is often reachable again soon";
const SOURCE: &str = "aws-sdk-sts 1.124.0, which retries the error, and the error's documentation in the model";

pub(super) const CUSTOMIZATIONS: &[Customization] = &[
    Customization {
        reason: "credentials must not be shown, and the model marks only parts of them as sensitive",
        source: "aws-sdk-sts 1.124.0, which shows no member of the structure",
        change: Change::Trait { shape: "com.amazonaws.sts#Credentials", name: SENSITIVE, value: None },
    },
    Customization {
        reason: REASON,
        source: SOURCE,
        change: Change::Trait { shape: UNREACHABLE, name: RETRYABLE, value: None },
    },
    Customization {
        reason: REASON,
        source: SOURCE,
        change: Change::Trait { shape: UNREACHABLE, name: ERROR, value: Some("server") },
    },
    Customization { reason: REASON, source: SOURCE, change: Change::TransientError { code: "IDPCommunicationError" } },
];
