//! The results of lowering, as plain data: everything that emitters need to know about a service.
//!
//! Nothing here refers to Smithy shapes except by ID, for documentation and lookups. Every `Vec` is in the order of the
//! output.

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
    /// The shape ID.
    pub id: String,
    /// The SDK ID (trait `aws.api#service`), such as `Secrets Manager`.
    pub sdk_id: String,
    /// The title (trait `smithy.api#title`), or else the SDK ID.
    pub title: String,
    /// The version of the API.
    pub api_version: String,
    /// The Cargo package of the crate.
    pub package: Package,
    /// The protocol that clients use.
    pub protocol: Protocol,
    /// The service name in requests: before the dot in the header `x-amz-target`, or in the path of Smithy RPC v2.
    pub target_prefix: String,
    /// The signing name of the service.
    pub signing_name: String,
    /// Whether XML errors are not wrapped in an `ErrorResponse` element (trait `aws.protocols#restXml`).
    pub unwrapped_errors: bool,
    /// Whether error codes can be in the header `x-amzn-query-error` (trait `aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
    /// The authentication schemes, in order of preference.
    pub auth_schemes: Vec<AuthScheme>,
    /// Whether endpoints have authentication schemes of their own, which take precedence over `auth_schemes`.
    pub endpoint_auth_schemes: bool,
    /// The name of the service in the environment variable `AWS_BEARER_TOKEN_…`, if the service has one.
    pub bearer_token_variable: Option<String>,
    /// The database authentication tokens that the crate can generate, if any.
    pub auth_token: Option<AuthToken>,
    /// The signing options, if they differ from those of other services.
    pub signing: Option<Signing>,
    /// The documentation.
    pub docs: Markdown,
    /// The operations, sorted by module.
    pub operations: Vec<Operation>,
    /// The structures in `types`, sorted by name.
    pub structures: Vec<Structure>,
    /// The unions, sorted by name.
    pub unions: Vec<Union>,
    /// The event streams, sorted by name.
    pub event_streams: Vec<EventStream>,
    /// The enums with string values, sorted by name.
    pub enums: Vec<Enum>,
    /// The errors, sorted by name.
    pub errors: Vec<ErrorShape>,
    /// The endpoint rules.
    pub endpoint: endpoint::EndpointRules,
    /// The operation that returns endpoints, if any operation requires endpoint discovery.
    pub endpoint_discovery: Option<EndpointDiscovery>,
    /// The customizations of the service as a whole.
    pub customizations: ServiceCustomizations,
    /// The examples of operations, for the documentation.
    pub examples: Vec<example::OperationExamples>,
    /// The string members that contain JSON, which an extension deserializes.
    pub json_texts: Vec<JsonText>,
    /// The contents of the guide; `None` if no operation is suitable for its examples.
    pub guide: Option<Guide>,
    /// The contents of the pages on streams.
    pub guide_streams: GuideStreams,
    /// The contents of the page on presigned requests, if there is an operation that it can show.
    pub guide_presigning: Option<GuidePresigning>,
    /// The protocol compliance tests in the model.
    pub protocol_tests: Vec<protocol_test::OperationTests>,
    /// The compliance tests in the model that are not run.
    pub left_out_tests: Vec<protocol_test::LeftOutTest>,
    /// The optional parts of the runtime that the crate needs.
    pub support: Support,
}

impl Service {
    /// Whether any operation has a request or response checksum.
    pub fn has_checksums(&self) -> bool {
        self.operations.iter().any(|it| it.request_checksum.is_some() || it.response_checksum.is_some())
    }

    /// Whether any operation with a byte stream in its input has a request checksum.
    pub fn sends_checksums_of_streams(&self) -> bool {
        let streams = |it: &Operation| it.input.members.iter().any(|it| it.optionality == Optionality::Stream);
        self.operations.iter().any(|it| it.request_checksum.is_some() && streams(it))
    }
}

/// The Cargo package of the crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The name, such as `aws-sdk-secretsmanager`.
    pub name: String,
    /// The name of the library, such as `aws_sdk_secretsmanager`.
    pub library: String,
    /// The version.
    pub version: String,
    /// The path of the runtime, relative to the package.
    pub runtime: String,
}

/// The customizations of a service as a whole, for needs that its model does not express.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceCustomizations {
    /// The service's own retry defaults, if it has any.
    pub retry_defaults: Option<RetryDefaults>,
    /// Headers sent with every request, with their values.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Error codes that indicate a transient error in this service only.
    pub transient_errors: Vec<&'static str>,
    /// The service's own variant of its protocol, if it has one.
    pub protocol: Option<OwnProtocol>,
    /// The simulated service that makes fakes stateful, if there is one.
    pub stateful_fake: Option<StatefulFake>,
    /// Whether outputs and errors have an extended request ID.
    pub extended_request_id: bool,
    /// Whether requests are sent unsigned if there are no credentials.
    pub optional_auth: bool,
}

/// A simulated service that keeps state and handles the calls to a fake. The runtime implements it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatefulFake {
    /// The type, in the module `ext::fake`.
    pub ty: &'static str,
    /// The feature of the runtime that enables the simulated service.
    pub feature: &'static str,
    /// The template of the guide's page on the fake.
    pub page: &'static str,
}

/// A string member that contains JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonText {
    /// The module of the operation; `None` for a member of a structure in `types`.
    pub module: Option<String>,
    /// The input, output or structure that has the member.
    pub structure: String,
    /// Whether the builder of the structure can fail.
    pub fallible: bool,
    /// The name of the field in Rust.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The name of the member in the model.
    pub name: String,
}

/// A service's own retry defaults, which apply from retry behavior 2.1 on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryDefaults {
    /// The maximum backoff before the first retry, unless the service throttles.
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
    /// Byte streams.
    pub streaming: bool,
    /// Waiters.
    pub waiters: bool,
}

impl Service {
    /// Whether the service or any of its operations has an authentication scheme for which `is` holds.
    pub fn has_auth_scheme(&self, is: impl Fn(&AuthScheme) -> bool) -> bool {
        let own = self.operations.iter().filter_map(|operation| operation.auth_schemes.as_ref());
        self.auth_schemes.iter().chain(own.flatten()).any(is)
    }

    /// Whether a fake can deserialize requests and serialize responses. It cannot if requests are forms, or if the
    /// service has its own variant of the protocol, because such a variant can put members into the host name.
    pub fn can_be_faked(&self) -> bool {
        !self.protocol.writes_form() && self.customizations.protocol.is_none()
    }

    /// Whether any operation can be presigned.
    pub fn has_presigning(&self) -> bool {
        self.operations.iter().any(|operation| operation.presigning.is_some())
    }

    /// Whether the crate has a feature for SigV4a.
    pub fn has_sigv4a(&self) -> bool {
        self.has_auth_scheme(|scheme| *scheme == AuthScheme::Sigv4a)
    }
}
