//! The runtime plugin of an operation, built once per process and shared by all calls.

use std::borrow::Cow;

use aws_smithy_runtime::client::stalled_stream_protection::StalledStreamProtectionInterceptor;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::orchestrator::{Metadata, SensitiveOutput};
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{SharedRequestSerializer, SharedResponseDeserializer};
use aws_smithy_types::config_bag::{FrozenLayer, Layer};

use super::interceptor::OperationInterceptor;
use super::operation::classifiers;
use super::wire::OperationWire;
use super::{Operation, Schema};

/// The configuration and the components of one operation.
#[derive(Debug)]
pub struct OperationRuntime {
    /// The settings that the operation adds to those of the client.
    pub config: FrozenLayer,
    /// The components that the operation adds to those of the client.
    pub components: RuntimeComponentsBuilder,
}

impl OperationRuntime {
    /// Returns the plugin of an operation, which is built when the operation is first called.
    pub fn of<O: Operation>() -> &'static Self {
        O::once().get_or_init(|| {
            Self::new(Schema::of::<O>(), classifiers::<O::Error>(O::SERVICE.transient_errors), O::customize)
        })
    }

    fn new(
        schema: &'static Schema,
        classifiers: [SharedRetryClassifier; 4],
        customize: fn(RuntimeComponentsBuilder) -> RuntimeComponentsBuilder,
    ) -> Self {
        let mut components = components(schema);
        for classifier in classifiers {
            components.push_retry_classifier(classifier);
        }
        Self { config: config(schema), components: customize(components) }
    }
}

impl RuntimePlugin for &'static OperationRuntime {
    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    fn runtime_components(&self, _: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.components)
    }
}

fn config(schema: &'static Schema) -> FrozenLayer {
    let mut layer = Layer::new(schema.name);
    layer.store_put(SharedRequestSerializer::new(OperationWire(schema)));
    layer.store_put(SharedResponseDeserializer::new(OperationWire(schema)));
    layer.store_put((schema.service.auth_params)(schema.name));
    layer.store_put(Metadata::new(schema.name, schema.service.id));
    #[allow(unused_mut, reason = "without event streams there is nothing to change")]
    let mut signing = schema.service.signing.config(schema.unsigned_payload);
    #[cfg(feature = "event-stream")]
    if schema.sends_events {
        // Each event has a signature of its own, so the request is signed as if it had no body.
        signing.signing_options.payload_override = Some(aws_sigv4::http_request::SignableBody::Bytes(&[]));
    }
    layer.store_put(signing);
    if schema.sensitive {
        layer.store_put(SensitiveOutput);
    }
    layer.freeze()
}

fn components(schema: &'static Schema) -> RuntimeComponentsBuilder {
    RuntimeComponentsBuilder::new(schema.name)
        .with_interceptor(SharedInterceptor::permanent(StalledStreamProtectionInterceptor::default()))
        .with_interceptor(SharedInterceptor::permanent(OperationInterceptor(schema)))
}
