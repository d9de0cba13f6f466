//! The results of lowering, as plain data: every name, type, order and string of the generated crate.
//!
//! Nothing here refers to Smithy shapes except by id, for documentation. Every `Vec` is in the order in which it is
//! emitted.

use std::time::Duration;

use crate::docs::Markdown;

mod auth;
mod checksum;
pub mod endpoint;
mod endpoint_discovery;
mod event_stream;
pub mod example;
mod guide;
mod operation;
mod protocol;
pub mod protocol_test;
pub mod query;
mod shape;
mod types;
pub mod value;
mod waiter;

pub use auth::{AuthScheme, AuthToken, Presigning, Signing};
pub use checksum::{ChecksumMember, RequestChecksum, ResponseChecksum};
pub use endpoint_discovery::{DiscoveryId, EndpointDiscovery};
pub use event_stream::{EventBinding, EventDocument, EventPlace, EventStream, EventStreamMember};
pub use guide::{
    Guide, GuideBytes, GuideCall, GuideCodes, GuideDenied, GuideEndpoint, GuideEventStream, GuideEvents, GuidePages,
    GuidePresigning, GuideRequest, GuideRequired, GuideSecret, GuideStreams, GuideText,
};
pub use operation::{
    EndpointParam, EndpointParamValue, HostPrefixPart, Http, InputEdit, Operation, OperationError, Paginator,
    PaginatorItems, PathStep,
};
pub use protocol::{Body, OwnProtocol, Protocol};
pub use shape::{
    Constraint, ConstraintKind, Element, Enum, EnumVariant, ErrorShape, Limits, Member, Namespace, Part, Payload,
    Place, Retry, Structure, Union, UnionVariant, WireNames,
};
pub use types::{Default, Format, Optionality, Type};
pub use waiter::{Acceptor, AcceptorState, Matcher, Waiter};

/// A service, ready to be emitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Its shape id.
    pub id: String,
    /// The trait `aws.api#service`: the service's SDK id, such as `Secrets Manager`.
    pub sdk_id: String,
    /// The trait `smithy.api#title`, or else the SDK id.
    pub title: String,
    /// The version of the API.
    pub api_version: String,
    /// The package.
    pub package: Package,
    /// The protocol.
    pub protocol: Protocol,
    /// The service name in requests: before the dot in the header `x-amz-target`, or in the path of Smithy RPC v2.
    pub target_prefix: String,
    /// The signing name of the service.
    pub signing_name: String,
    /// Whether XML errors are not wrapped (trait `aws.protocols#restXml`).
    pub unwrapped_errors: bool,
    /// Whether error codes can be in the header `x-amzn-query-error` (trait `aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
    /// The authentication schemes, in order of preference.
    pub auth_schemes: Vec<AuthScheme>,
    /// Whether endpoints have schemes of their own, which take precedence over these.
    pub endpoint_auth_schemes: bool,
    /// The service in the name of the environment variable `AWS_BEARER_TOKEN_…`, if it has such a variable.
    pub bearer_token_variable: Option<String>,
    /// The database tokens that the crate generates, if any.
    pub auth_token: Option<AuthToken>,
    /// The signing options, if they differ from those of other services.
    pub signing: Option<Signing>,
    /// Its documentation.
    pub docs: Markdown,
    /// The operations, by module.
    pub operations: Vec<Operation>,
    /// The structures that operations share, by name.
    pub structures: Vec<Structure>,
    /// The unions, by name.
    pub unions: Vec<Union>,
    /// The event streams, by name.
    pub event_streams: Vec<EventStream>,
    /// The enums with string values, by name.
    pub enums: Vec<Enum>,
    /// The errors, by name.
    pub errors: Vec<ErrorShape>,
    /// The endpoint rules.
    pub endpoint: endpoint::EndpointRules,
    /// How to request endpoints from the service, if an operation requires discovery.
    pub endpoint_discovery: Option<EndpointDiscovery>,
    /// The needs of the service beyond its model.
    pub customizations: ServiceCustomizations,
    /// The examples of operations, for the documentation.
    pub examples: Vec<example::OperationExamples>,
    /// The string members that contain JSON, for the extension that reads it.
    pub json_texts: Vec<JsonText>,
    /// The contents of the guide; `None` if no operation is suitable.
    pub guide: Option<Guide>,
    /// The contents of the pages on streams.
    pub guide_streams: GuideStreams,
    /// The contents of the page on presigned requests, if an operation can be presigned.
    pub guide_presigning: Option<GuidePresigning>,
    /// The protocol compliance tests in the model.
    pub protocol_tests: Vec<protocol_test::OperationTests>,
    /// The compliance tests in the model that are not run.
    pub left_out_tests: Vec<protocol_test::LeftOutTest>,
    /// Which optional parts of the runtime the crate needs.
    pub support: Support,
}

impl Service {
    /// Whether an operation uses body checksums.
    pub fn has_checksums(&self) -> bool {
        self.operations.iter().any(|it| it.request_checksum.is_some() || it.response_checksum.is_some())
    }

    /// Whether an operation with a stream in its input has request checksums.
    pub fn sends_checksums_of_streams(&self) -> bool {
        let streams = |it: &Operation| it.input.members.iter().any(|it| it.optionality == Optionality::Stream);
        self.operations.iter().any(|it| it.request_checksum.is_some() && streams(it))
    }
}

/// The package of the crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its name, such as `aws-sdk-secretsmanager`.
    pub name: String,
    /// The name of its library, such as `aws_sdk_secretsmanager`.
    pub library: String,
    /// Its version.
    pub version: String,
    /// The path of the runtime, relative to the package.
    pub runtime: String,
}

/// The needs of all operations of a service beyond its model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceCustomizations {
    /// The service's own retry defaults, if it has any.
    pub retry_defaults: Option<RetryDefaults>,
    /// Headers sent with every request, with their values.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Error codes that are transient for this service only.
    pub transient_errors: Vec<&'static str>,
    /// The protocol of the service's own, if it has one.
    pub protocol: Option<OwnProtocol>,
    /// The service in the runtime that makes fakes stateful, if there is one.
    pub stateful_fake: Option<StatefulFake>,
    /// Whether outputs and errors have an extended request ID.
    pub extended_request_id: bool,
    /// Whether calls go out unsigned if there are no credentials.
    pub optional_auth: bool,
}

/// A service in the runtime that fakes can pass their calls to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatefulFake {
    /// Its type, in the module `ext::fake`.
    pub ty: &'static str,
    /// The feature of the runtime that has it.
    pub feature: &'static str,
    /// The template of the guide's page about it.
    pub page: &'static str,
}

/// A string member that contains JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonText {
    /// The module of its operation; `None` for a structure in `types`.
    pub module: Option<String>,
    /// The input, output or structure.
    pub structure: String,
    /// Whether the builder of the structure can fail.
    pub fallible: bool,
    /// The field.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The name of the member in the model.
    pub name: String,
}

/// Retry defaults, used since retry behavior 2.1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryDefaults {
    /// The maximum delay before the first retry, unless the service throttles.
    pub initial_backoff: Duration,
    /// The number of attempts, including the first.
    pub max_attempts: u32,
}

/// Parts of the runtime that only some services need.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Support {
    /// The setting for account-based endpoints.
    pub account_id_endpoint: bool,
    /// Body checksums in the header `content-md5`.
    pub content_md5: bool,
    /// Compressed request bodies.
    pub request_compression: bool,
    /// Streams of bytes.
    pub streaming: bool,
    /// Waiters.
    pub waiters: bool,
}

impl Service {
    /// Whether the service or one of its operations has an authentication scheme.
    pub fn has_auth_scheme(&self, is: impl Fn(&AuthScheme) -> bool) -> bool {
        let own = self.operations.iter().filter_map(|operation| operation.auth_schemes.as_ref());
        self.auth_schemes.iter().chain(own.flatten()).any(is)
    }

    /// Whether a fake can read requests and write responses: requests are not forms, and the service has no protocol of
    /// its own, which would put members into the host.
    pub fn can_be_faked(&self) -> bool {
        !self.protocol.writes_form() && self.customizations.protocol.is_none()
    }

    /// Whether an operation can be presigned.
    pub fn has_presigning(&self) -> bool {
        self.operations.iter().any(|operation| operation.presigning.is_some())
    }

    /// Whether SigV4a is a feature of the crate.
    pub fn has_sigv4a(&self) -> bool {
        self.has_auth_scheme(|scheme| *scheme == AuthScheme::Sigv4a)
    }
}
