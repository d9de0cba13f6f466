//! The execution of calls: the interface of an operation, and the code that all operations share.
//!
//! An operation implements [`Operation`] with everything that is specific to it, usually with the macro `operation!`.
//! It is then converted to a [`Schema`] of function pointers, so that serialization, interceptors and the runtime
//! plugin exist once per crate instead of once per operation.

use std::pin::pin;

use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugins;
#[cfg(feature = "presigning")]
use aws_smithy_runtime_api::client::ser_de::SharedRequestSerializer;
use aws_smithy_types::error::operation::BuildError;

use crate::client::{Core, SendResult};
use crate::config::{Builder, ConfigOverride};

mod in_span;
mod interceptor;
mod operation;
mod plugin;
mod sending;
mod span;
mod wire;

pub use operation::{Capture, EndpointParams, ErasedResult, MemberNames, Open, Operation, RequiredParams, Schema};
pub use plugin::OperationRuntime;
pub use sending::Sending;
pub use span::{SpanCallsite, span_metadata};

use in_span::InSpan;
use span::span;

/// Returns the future of a call. No request is sent until the future is polled.
pub fn send<O: Operation>(
    core: &Core,
    config_override: Option<Builder>,
    input: Result<O::Input, BuildError>,
) -> Sending<O> {
    let plugins = operation_plugins(core, OperationRuntime::of::<O>(), config_override);
    // The memory is allocated first, so that the future is created in place instead of copied.
    let call = Box::write(Box::new_uninit(), send_erased(Schema::of::<O>(), plugins, input.map(Input::erase)));
    Sending::new(Box::into_pin(call))
}

/// Calls an operation with plugins that are already combined.
pub async fn invoke<O: Operation>(plugins: &RuntimePlugins, input: O::Input) -> SendResult<O::Output, O::Error> {
    typed_result::<O>(invoke_erased(Schema::of::<O>(), plugins, Input::erase(input)).await)
}

/// Converts a type-erased result to the result type of an operation.
#[allow(clippy::result_large_err, reason = "the error type is defined by the published runtime")]
fn typed_result<O: Operation>(result: SendResult<Output, Error>) -> SendResult<O::Output, O::Error> {
    match result {
        Ok(output) => match output.downcast::<O::Output>() {
            Ok(output) => Ok(output),
            Err(_) => Err(SdkError::construction_failure(ReplacedType(O::NAME))),
        },
        Err(error) => Err(typed_error::<O>(error)),
    }
}

/// Converts a type-erased error to the error type of an operation.
pub(crate) fn typed_error<O: Operation>(error: SdkError<Error, HttpResponse>) -> SdkError<O::Error, HttpResponse> {
    error.map_service_error(|error| match error.downcast::<O::Error>() {
        Ok(error) => error,
        Err(_) => O::Error::create_unhandled_error(Box::new(ReplacedType(O::NAME)), None),
    })
}

/// Returns the serializer of a schema's requests.
#[cfg(feature = "presigning")]
pub(crate) fn serializer(schema: &'static Schema) -> SharedRequestSerializer {
    SharedRequestSerializer::new(wire::OperationWire(schema))
}

/// Returns the plugins of a call: those of the client, those of the operation, and overrides of the configuration.
pub fn operation_plugins(
    core: &Core,
    operation: &'static OperationRuntime,
    config_override: Option<Builder>,
) -> RuntimePlugins {
    let plugins = core.plugins.of_call().clone().with_operation_plugin(operation);
    match config_override {
        None => plugins,
        Some(config_override) => with_override(plugins, core, config_override),
    }
}

fn with_override(mut plugins: RuntimePlugins, core: &Core, config_override: Builder) -> RuntimePlugins {
    for plugin in &config_override.runtime_plugins {
        plugins = plugins.with_operation_plugin(plugin.clone());
    }
    plugins.with_operation_plugin(ConfigOverride::new(config_override, &core.conf))
}

async fn send_erased(
    schema: &'static Schema,
    plugins: RuntimePlugins,
    input: Result<Input, BuildError>,
) -> SendResult<Output, Error> {
    // The future is pinned first, because awaiting it would copy it.
    pin!(invoke_erased(schema, &plugins, input.map_err(SdkError::construction_failure)?)).await
}

/// Runs the orchestrator, whose future takes about 4 kB.
async fn invoke_erased(schema: &'static Schema, plugins: &RuntimePlugins, input: Input) -> SendResult<Output, Error> {
    let call = pin!(Some(invoke_with_stop_point(schema.service.id, schema.name, input, plugins, StopPoint::None)));
    InSpan::new(span((schema.callsite)(), schema.service.id, schema.name), call).await?.finalize()
}

/// The error for a call whose output or error an interceptor has replaced with a value of a different type.
#[derive(Debug)]
struct ReplacedType(&'static str);

impl std::fmt::Display for ReplacedType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "an interceptor replaced the output or error of {} with a value of a different type", self.0)
    }
}

impl std::error::Error for ReplacedType {}
