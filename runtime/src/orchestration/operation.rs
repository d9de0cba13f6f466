//! The interface of an operation: a trait for generated code, and a table of function pointers for shared code.

use std::error::Error as StdError;
use std::fmt::Debug;
use std::sync::OnceLock;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::retry::ProvideErrorKind;

use aws_runtime::retries::classifiers::{AwsErrorCodeClassifier, TRANSIENT_ERRORS};
use aws_runtime::service_clock_skew::ServiceClockSkewClassifier;
use aws_smithy_runtime::client::retries::classifiers::{ModeledAsRetryableClassifier, TransientErrorClassifier};

use super::{OperationRuntime, SpanCallsite};
use crate::codec::Element;
use crate::http::{Body, RequestHead, Response};
use crate::opaque;
use crate::service::Service;
use crate::structure::plain_name;

/// An operation of a service.
pub trait Operation: 'static {
    /// The input structure.
    type Input: Debug + Send + Sync + 'static;
    /// The output structure.
    type Output: Debug + Send + Sync + 'static;
    /// The builder of the endpoint parameters.
    type EndpointParams: EndpointParams;
    /// The error enum, with a variant for each modeled error.
    type Error: StdError + ProvideErrorMetadata + ProvideErrorKind + CreateUnhandledError + Send + Sync + 'static;

    /// The service that the operation belongs to.
    const SERVICE: &'static Service;
    /// The name of the shape, without its namespace.
    const NAME: &'static str;
    /// Whether requests have a body, even if it has no members.
    const HAS_BODY: bool = true;
    /// Whether the input has members in the body.
    const HAS_MEMBERS: bool;
    /// Whether the operation has modeled errors.
    const HAS_ERRORS: bool;
    /// Whether the input has members that telemetry may record.
    const CAPTURES: bool;
    /// Whether the input, the output or an error contains sensitive data at any depth, so that bodies are not shown.
    const SENSITIVE: bool = false;
    /// Whether signatures do not cover the body (trait `aws.auth#unsignedPayload`).
    const UNSIGNED_PAYLOAD: bool = false;
    /// Whether the input has an event stream.
    const SENDS_EVENTS: bool = false;
    /// Whether the output has an event stream.
    const RECEIVES_EVENTS: bool = false;
    /// Whether a transfer may be idle for any length of time without counting as stalled.
    const MAY_STALL: bool = Self::SENDS_EVENTS || Self::RECEIVES_EVENTS;

    /// Returns the cell for the operation's runtime plugin, which is created once per process.
    fn once() -> &'static OnceLock<OperationRuntime>;

    /// Returns the place where the tracing span of a call is created.
    fn callsite() -> &'static SpanCallsite;

    /// Passes the members that telemetry may record to `capture`.
    fn capture(input: &Self::Input, capture: Capture<'_>);

    /// The model names of input members that have a different name on the wire, by field. Telemetry uses the model
    /// names.
    const MEMBER_NAMES: MemberNames = &[];

    /// The method and URI of requests (trait `smithy.api#http`), for protocols with HTTP bindings.
    const HTTP: (&'static str, &'static str) = ("POST", "/");
    /// The content type of requests, if the payload determines it.
    const CONTENT_TYPE: Option<&'static str> = None;
    /// The XML element around the members of the input.
    const INPUT_ELEMENT: Element = Element::NONE;
    /// The XML element around the members of the output.
    const OUTPUT_ELEMENT: Element = Element::NONE;

    /// Writes the members that are bound to labels, query parameters and headers.
    ///
    /// # Errors
    ///
    /// Fails if a label or required query parameter is not set, or if a value is not valid in its label, parameter
    /// or header.
    fn write_head(input: &Self::Input, head: &mut RequestHead) -> Result<(), BuildError>;

    /// Writes the body of the request. A stream is moved out of the input.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written.
    fn write_body(input: &mut Self::Input) -> Result<Body, SerializationError>;

    /// Turns the event stream of the input, if it has one, into the body. `members` is the body without the stream.
    fn attach_events(_input: &mut Self::Input, members: Body, _cfg: &mut ConfigBag) -> Body {
        members
    }

    /// Wipes the memory of the input, except for streams.
    fn wipe(input: &mut Self::Input);

    /// Reads the output from a successful response.
    ///
    /// # Errors
    ///
    /// Fails if the response cannot be read.
    fn read_output(response: Response<'_>, request_id: Option<String>) -> Result<Self::Output, BoxError>;

    /// Reads the error with this code from a response.
    fn read_error(code: &str, response: Response<'_>, meta: ErrorMetadata) -> Self::Error;

    /// The function that creates the output for a response whose body is a stream; `None` if the output has no stream.
    const OPEN: Option<Open> = None;

    /// Returns the member for the idempotency token, which is generated if the caller sets none; `None` if the input
    /// has no such member.
    fn idempotency_token(_input: &mut Self::Input) -> Option<&mut Option<String>> {
        None
    }

    /// The input members that endpoint parameters are taken from and that must not be blank.
    const REQUIRED_PARAMS: RequiredParams<Self> = &[];

    /// Adds the endpoint parameters that the operation and its input set.
    fn endpoint_params(_input: &Self::Input, params: Self::EndpointParams) -> Self::EndpointParams {
        params
    }

    /// Adds the runtime components that only this operation needs.
    fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
        components
    }
}

/// The endpoint parameters of a service, while they are being built.
pub trait EndpointParams {
    /// Creates the parameters from the configuration.
    fn from_config(cfg: &ConfigBag) -> Self;

    /// Builds the parameters.
    ///
    /// # Errors
    ///
    /// Fails if a required parameter is not set, or if a parameter is invalid.
    fn into_resolver_params(self) -> Result<EndpointResolverParams, BoxError>;
}

/// The input members that endpoint parameters require: the field of each, and a function that returns its value.
pub type RequiredParams<O> = &'static [(&'static str, fn(&<O as Operation>::Input) -> Option<&str>)];

/// Pairs of a field and the name of its member in the model.
pub type MemberNames = &'static [(&'static str, &'static str)];

/// A callback that receives the name in the model and the value of a member.
pub(crate) type CaptureNamed<'a> = &'a mut dyn FnMut(&'static str, &str);

/// A callback that receives the field, the name on the wire and the value of a member.
pub type Capture<'a> = &'a mut dyn FnMut(&'static str, &'static str, &str);

/// The type-erased result of reading a response: an output or error.
pub type ErasedResult<T = Output> = Result<T, OrchestratorError<Error>>;

/// A function that serializes a type-erased input. If the input has an event stream, the function stores a handle for
/// setting the stream's signer in the configuration of the call.
pub(crate) type Write = fn(Input, &mut ConfigBag) -> Result<(RequestHead, Body), BoxError>;

/// A function that creates the type-erased output for a response whose body has not been read yet.
pub type Open = fn(&mut HttpResponse, &ConfigBag) -> ErasedResult;

/// An error response with the name of its error shape, if it has one, and its metadata; or the error from reading them.
pub(crate) type ErrorResponse<'a> = Result<(Response<'a>, Option<String>, ErrorMetadata), BoxError>;

/// A type-erased [`Operation`].
#[derive(Debug)]
pub struct Schema {
    pub(crate) service: &'static Service,
    pub(crate) name: &'static str,
    pub(crate) has_body: bool,
    pub(crate) has_members: bool,
    pub(crate) captures: bool,
    pub(crate) sensitive: bool,
    pub(crate) unsigned_payload: bool,
    #[cfg(feature = "event-stream")]
    pub(crate) sends_events: bool,
    pub(crate) receives_events: bool,
    pub(crate) may_stall: bool,
    pub(crate) callsite: fn() -> &'static SpanCallsite,
    pub(crate) capture: fn(&Input, CaptureNamed<'_>),
    pub(crate) http: (&'static str, &'static str),
    pub(crate) content_type: Option<&'static str>,
    pub(crate) write: Write,
    pub(crate) open: Option<Open>,
    pub(crate) read_output: fn(Response<'_>, Option<String>) -> ErasedResult,
    pub(crate) read_error: fn(ErrorResponse<'_>) -> OrchestratorError<Error>,
    pub(crate) idempotency_token: fn(&mut Input) -> Option<&mut Option<String>>,
    pub(crate) endpoint_params: fn(&Input, &ConfigBag) -> Result<EndpointResolverParams, BoxError>,
}

impl Schema {
    /// Creates the body of a serialized request; opaque if the operation has sensitive data.
    pub(crate) fn body(&self, bytes: Vec<u8>) -> SdkBody {
        if self.sensitive { opaque::body(bytes) } else { SdkBody::from(bytes) }
    }

    /// Returns the schema of an operation.
    pub const fn of<O: Operation>() -> &'static Self {
        &const {
            Self {
                service: O::SERVICE,
                name: O::NAME,
                has_body: O::HAS_BODY,
                has_members: O::HAS_MEMBERS,
                captures: O::CAPTURES,
                sensitive: O::SENSITIVE,
                unsigned_payload: O::UNSIGNED_PAYLOAD,
                #[cfg(feature = "event-stream")]
                sends_events: O::SENDS_EVENTS,
                receives_events: O::RECEIVES_EVENTS,
                may_stall: O::MAY_STALL,
                callsite: O::callsite,
                capture: |input, capture| {
                    if let Some(input) = input.downcast_ref::<O::Input>() {
                        O::capture(input, &mut |field, name, value| {
                            capture(name_in_model(O::MEMBER_NAMES, field).unwrap_or(name), value);
                        });
                    }
                },
                http: O::HTTP,
                content_type: O::CONTENT_TYPE,
                write: |mut input, cfg| {
                    let input = input.downcast_mut::<O::Input>().ok_or_else(replaced_input::<O>)?;
                    let written = write::<O>(input, cfg);
                    if O::SENSITIVE {
                        O::wipe(input);
                    }
                    written
                },
                open: O::OPEN,
                read_output: |response, request_id| match O::read_output(response, request_id) {
                    Ok(output) => Ok(Output::erase(output)),
                    Err(error) => Err(operation_error(O::Error::create_unhandled_error(error, None))),
                },
                read_error: |response| {
                    operation_error(match response {
                        Ok((response, shape, meta)) => match shape.or_else(|| meta.code().map(str::to_owned)) {
                            Some(code) => O::read_error(&code, response, meta),
                            // Like the published clients, keeps the metadata if there are no modeled errors.
                            None if !O::HAS_ERRORS => O::read_error("", response, meta),
                            None => O::Error::create_unhandled_error(meta.into(), None),
                        },
                        Err(error) => O::Error::create_unhandled_error(error, None),
                    })
                },
                idempotency_token: |input| O::idempotency_token(input.downcast_mut::<O::Input>()?),
                endpoint_params: |input, cfg| {
                    let params = O::EndpointParams::from_config(cfg);
                    let input = expect_input::<O>(input)?;
                    for (field, value) in O::REQUIRED_PARAMS {
                        if value(input).is_none_or(|value| value.trim().is_empty()) {
                            return Err(BuildError::missing_field(
                                field,
                                "it selects the endpoint, so it cannot be empty",
                            )
                            .into());
                        }
                    }
                    O::endpoint_params(input, params).into_resolver_params()
                },
            }
        }
    }
}

fn write<O: Operation>(input: &mut O::Input, cfg: &mut ConfigBag) -> Result<(RequestHead, Body), BoxError> {
    let mut head = RequestHead::default();
    O::write_head(input, &mut head)?;
    let members = O::write_body(input)?;
    Ok((head, O::attach_events(input, members, cfg)))
}

#[cfg(feature = "presigning")]
impl Schema {
    /// Returns the schema of an operation's presigned requests, which have only a head.
    pub(crate) const fn of_presigned<O: crate::presigning::PresignedOperation>() -> &'static Self {
        &const {
            Self {
                http: O::PRESIGNED_HTTP,
                content_type: None,
                write: |mut input, _| {
                    let input = input.downcast_mut::<O::Input>().ok_or_else(replaced_input::<O>)?;
                    let mut head = RequestHead::default();
                    let written = O::write_presigned_head(input, &mut head);
                    if O::SENSITIVE {
                        O::wipe(input);
                    }
                    written?;
                    Ok((head, Body::None))
                },
                ..*Self::of::<O>()
            }
        }
    }
}

/// Returns the retry classifiers that inspect an operation's own error type. `transient` lists error codes that are
/// transient only for the operation's service.
pub(crate) fn classifiers<E>(transient: &[&'static str]) -> [SharedRetryClassifier; 4]
where
    E: StdError + ProvideErrorMetadata + ProvideErrorKind + Send + Sync + 'static,
{
    [
        SharedRetryClassifier::new(TransientErrorClassifier::<E>::new()),
        SharedRetryClassifier::new(ModeledAsRetryableClassifier::<E>::new()),
        SharedRetryClassifier::new(match transient {
            [] => AwsErrorCodeClassifier::<E>::new(),
            _ => AwsErrorCodeClassifier::builder().transient_errors([TRANSIENT_ERRORS, transient].concat()).build(),
        }),
        SharedRetryClassifier::new(ServiceClockSkewClassifier::<E>::new()),
    ]
}

fn operation_error<E: StdError + Send + Sync + 'static>(error: E) -> OrchestratorError<Error> {
    OrchestratorError::operation(Error::erase(error))
}

fn expect_input<O: Operation>(input: &Input) -> Result<&O::Input, BoxError> {
    input.downcast_ref::<O::Input>().ok_or_else(replaced_input::<O>)
}

fn name_in_model(names: MemberNames, field: &str) -> Option<&'static str> {
    let field = plain_name(field);
    names.iter().find(|(other, _)| *other == field).map(|(_, name)| *name)
}

fn replaced_input<O: Operation>() -> BoxError {
    format!("an interceptor replaced the input of {} with a value of a different type", O::NAME).into()
}
