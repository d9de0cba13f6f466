//! What lowering decides, as plain data: every name, type, order and text of the crate to be.
//!
//! Nothing here refers to Smithy's shapes except by their ids, which documentation shows. Every `Vec` is in the order in which
//! it is emitted.

use std::time::Duration;

use crate::docs::Markdown;

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

pub use endpoint_discovery::{DiscoveryId, EndpointDiscovery};
pub use event_stream::{EventBinding, EventDocument, EventPlace, EventStream, EventStreamMember};
pub use guide::{Guide, GuideCall, GuideEndpoint, GuideFailure, GuidePages, GuideSecret, GuideTarget, GuideText};
pub use operation::{
    EndpointParam, EndpointParamValue, HostPrefixPart, Http, Operation, OperationError, Paginator, PaginatorItems,
    PathStep,
};
pub use protocol::{Body, Protocol};
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
    /// The trait `aws.api#service`: the id of the service in SDKs, such as `Secrets Manager`.
    pub sdk_id: String,
    /// The trait `smithy.api#title`, or the id in SDKs.
    pub title: String,
    /// The version of the API.
    pub api_version: String,
    /// The package.
    pub package: Package,
    /// The protocol.
    pub protocol: Protocol,
    /// The name of the service on the wire: before the dot in the header `x-amz-target`, or in the path of Smithy RPC v2.
    pub target_prefix: String,
    /// The name of the service in signatures.
    pub signing_name: String,
    /// Whether errors in XML are not wrapped (trait `aws.protocols#restXml`).
    pub unwrapped_errors: bool,
    /// Whether error codes can come in the header `x-amzn-query-error` (trait `aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
    /// The ids of the authentication schemes, the best first.
    pub auth_schemes: Vec<String>,
    /// What the service is.
    pub docs: Markdown,
    /// The operations, by module.
    pub operations: Vec<Operation>,
    /// The structures that operations share, by name.
    pub structures: Vec<Structure>,
    /// The unions, by name.
    pub unions: Vec<Union>,
    /// The event streams, by name.
    pub event_streams: Vec<EventStream>,
    /// The enumerations with string values, by name.
    pub enums: Vec<Enum>,
    /// The errors, by name.
    pub errors: Vec<ErrorShape>,
    /// The endpoint rules.
    pub endpoint: endpoint::EndpointRules,
    /// How the service is asked for its endpoints, if an operation requires it.
    pub endpoint_discovery: Option<EndpointDiscovery>,
    /// The defaults of retries, where the service has its own.
    pub retry_defaults: Option<RetryDefaults>,
    /// The examples of operations, which documentation shows.
    pub examples: Vec<example::OperationExamples>,
    /// What the guide shows; none if the service has no operation to show.
    pub guide: Option<Guide>,
    /// The protocol's compliance tests that the model carries.
    pub protocol_tests: Vec<protocol_test::OperationTests>,
    /// The cases of these tests that clients do not run.
    pub left_out_tests: Vec<protocol_test::LeftOutTest>,
    /// Which optional parts of the support code the crate needs.
    pub support: Support,
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
    /// The folder of the runtime, seen from that of the package.
    pub runtime: String,
}

/// Defaults of retries, from retry behavior 2.1 on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryDefaults {
    /// How long the first retry waits at most, unless the service throttles.
    pub initial_backoff: Duration,
    /// The number of attempts, the first one included.
    pub max_attempts: u32,
}

/// Parts of the support code that only some services need.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Support {
    /// Timestamps as HTTP dates.
    pub http_date: bool,
    /// Timestamps as RFC 3339 text.
    pub date_time: bool,
    /// Formats of items of a list.
    pub items: bool,
    /// Formats of values of a map.
    pub values: bool,
    /// Documents.
    pub documents: bool,
    /// Big integers and big decimals.
    pub big_numbers: bool,
    /// Paginators.
    pub paginators: bool,
    /// Unions.
    pub unions: bool,
    /// Waiters.
    pub waiters: bool,
    /// Streams of bytes.
    pub streaming: bool,
    /// Prefixes of hosts.
    pub host_prefix: bool,
    /// Compressed bodies of requests.
    pub request_compression: bool,
    /// Checksums of bodies in the header `content-md5`.
    pub content_md5: bool,
    /// Retries of operations that poll.
    pub long_polling: bool,
    /// The setting for endpoints of an account.
    pub account_id_endpoint: bool,
}
