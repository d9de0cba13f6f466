//! What an operation gives to the runtime, built once in a process and shared by every call.

use aws_runtime::auth::SigV4OperationSigningConfig;
use aws_smithy_runtime::client::stalled_stream_protection::StalledStreamProtectionInterceptor;
use aws_smithy_runtime_api::client::auth::AuthSchemeOptionResolverParams;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::orchestrator::{Metadata, SensitiveOutput};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::ser_de::{SharedRequestSerializer, SharedResponseDeserializer};
use aws_smithy_types::config_bag::{FrozenLayer, Layer};

use super::interceptor::OperationInterceptor;
use super::operation::classifiers;
use super::wire::Wire;
use super::{Operation, Schema};

/// The configuration and the components of one operation.
#[derive(Debug)]
pub(crate) struct OperationRuntime {
    pub(crate) config: FrozenLayer,
    pub(crate) components: RuntimeComponentsBuilder,
}

impl OperationRuntime {
    /// Puts together what the runtime needs for an operation.
    pub(crate) fn new<O: Operation>() -> Self {
        let components = components(Schema::of::<O>());
        let components = classifiers::<O::Error>()
            .into_iter()
            .fold(components, RuntimeComponentsBuilder::with_retry_classifier);
        Self { config: config(Schema::of::<O>()), components: O::customize(components) }
    }
}

fn config(schema: &'static Schema) -> FrozenLayer {
    let mut layer = Layer::new(schema.name);
    layer.store_put(SharedRequestSerializer::new(Wire(schema)));
    layer.store_put(SharedResponseDeserializer::new(Wire(schema)));
    layer.store_put(AuthSchemeOptionResolverParams::new(crate::config::auth::Params::of(schema.name)));
    layer.store_put(Metadata::new(schema.name, crate::meta::SERVICE_ID));
    // The defaults are what every awsJson service signs with: the path encoded twice and normalised, no payload header.
    layer.store_put(SigV4OperationSigningConfig::default());
    if schema.sensitive_output {
        layer.store_put(SensitiveOutput);
    }
    layer.freeze()
}

fn components(schema: &'static Schema) -> RuntimeComponentsBuilder {
    RuntimeComponentsBuilder::new(schema.name)
        .with_interceptor(SharedInterceptor::permanent(StalledStreamProtectionInterceptor::default()))
        .with_interceptor(SharedInterceptor::permanent(OperationInterceptor(schema)))
}
