//! The members of an input that a client captures for telemetry.

use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::telemetry::CapturedTelemetryAttributes;

/// An interceptor that records the captured members of each call, before its request is serialized.
#[derive(Clone, Debug, Default)]
pub struct Captured(Arc<Mutex<Vec<Members>>>);

/// The captured members of a call as `name=value`, sorted; `None` if capturing was not requested or the operation has
/// nothing to capture.
pub type Members = Option<Vec<String>>;

impl Captured {
    /// Returns the captured members of each call so far.
    pub fn calls(&self) -> Vec<Members> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[dyn_dispatch_hint]
impl Intercept for Captured {
    fn name(&self) -> &'static str {
        "Captured"
    }

    fn read_before_serialization(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let captured = cfg.load::<CapturedTelemetryAttributes>().map(|captured| {
            let mut pairs: Vec<_> = captured.iter().map(|(name, value)| format!("{name}={value}")).collect();
            pairs.sort_unstable();
            pairs
        });
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(captured);
        Ok(())
    }
}
