//! Customizations of Amazon Machine Learning.

use super::{Change, Customization};

pub(super) const CUSTOMIZATIONS: &[Customization] = &[Customization {
    reason: "each model for real-time predictions has its own endpoint, which the caller gets with the model",
    source: "the documentation of the member `PredictEndpoint` in the service's model",
    change: Change::EndpointOfMember { operation: "Predict", member: "PredictEndpoint" },
}];
