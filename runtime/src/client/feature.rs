//! Interceptors that report features in the user agent: retry mode, endpoint override, metrics, the protocol, and
//! features of the client that a call uses, such as paginators.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_observability::global::get_telemetry_provider;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, BeforeSerializationInterceptorContextRef,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::{RetryConfig, RetryMode};
use aws_types::endpoint_config::EndpointUrl;

/// An interceptor that reports the configuration of a call: retry mode, endpoint override, metrics through
/// OpenTelemetry.
#[derive(Debug)]
pub(super) struct ConfiguredFeatures;

#[dyn_dispatch_hint]
impl Intercept for ConfiguredFeatures {
    fn name(&self) -> &'static str {
        "ConfiguredFeatures"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if cfg.load::<EndpointUrl>().is_some() {
            cfg.interceptor_state().store_append(AwsSdkFeature::EndpointOverride);
        }
        let otel = get_telemetry_provider()
            .is_ok_and(|provider| provider.meter_provider().provider_name() == "AwsSmithyObservabilityOtelProvider");
        if otel {
            cfg.interceptor_state().store_append(SmithySdkFeature::ObservabilityOtelMetrics);
        }
        Ok(())
    }

    fn read_before_serialization(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let feature = match cfg.load::<RetryConfig>().map(RetryConfig::mode) {
            Some(RetryMode::Standard) => SmithySdkFeature::RetryModeStandard,
            Some(RetryMode::Adaptive) => SmithySdkFeature::RetryModeAdaptive,
            _ => return Ok(()),
        };
        cfg.interceptor_state().store_append(feature);
        Ok(())
    }
}

/// Returns a plugin that reports a feature of the client, such as a paginator, in the user agent of calls that use it.
pub(crate) fn reported(feature: SmithySdkFeature) -> StaticRuntimePlugin {
    let components = RuntimeComponentsBuilder::new("ReportedFeature");
    let report = SharedInterceptor::permanent(ReportedFeature(feature));
    StaticRuntimePlugin::new().with_runtime_components(components.with_interceptor(report))
}

/// An interceptor that reports a feature in the user agent.
#[derive(Debug)]
pub(super) struct ReportedFeature(pub(super) SmithySdkFeature);

#[dyn_dispatch_hint]
impl Intercept for ReportedFeature {
    fn name(&self) -> &'static str {
        "ReportedFeature"
    }

    fn modify_before_serialization(
        &self,
        _: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state().store_append(self.0.clone());
        Ok(())
    }
}
