//! An operation, with everything that the runtime needs to know about it.

use super::endpoint::ParameterKind;
use super::query::Query;
use super::{
    AuthScheme, DiscoveryId, EventStreamMember, Presigning, RequestChecksum, ResponseChecksum, Structure, Type, Waiter,
};
use crate::docs::Markdown;

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The shape ID.
    pub id: String,
    /// The name in Rust, such as `GetSecretValue`.
    pub name: String,
    /// The name in requests, which is the name of the shape.
    pub wire_name: String,
    /// The module under `operation`, such as `get_secret_value`.
    pub module: String,
    /// The client method, which usually has the name of the module.
    pub method: String,
    /// The method and URI of requests, if the protocol has HTTP bindings.
    pub http: Option<Http>,
    /// The XML elements around the members of the input and the output.
    pub elements: [Option<super::Element>; 2],
    /// The XML elements around the payloads of the input and the output.
    pub payload_elements: [Option<super::Element>; 2],
    /// The content type of requests, if the payload determines it.
    pub content_type: Option<String>,
    /// The documentation.
    pub docs: Markdown,
    /// The input, without the event stream if there is one.
    pub input: Structure,
    /// The event stream of the input.
    pub input_stream: Option<EventStreamMember>,
    /// The name of the builder that the client method returns.
    pub fluent_builder: String,
    /// The output, without the event stream if there is one.
    pub output: Structure,
    /// The event stream of the output.
    pub output_stream: Option<EventStreamMember>,
    /// The name of the error type.
    pub error: String,
    /// The errors, including those of the service, sorted by name.
    pub errors: Vec<OperationError>,
    /// Whether the input, the output or an error contains sensitive data at any depth.
    pub sensitive: bool,
    /// Whether requests can have a body: in Smithy RPC v2, those of an operation without an input cannot.
    pub has_body: bool,
    /// The input field that gets a generated token if it is not set.
    pub idempotency_token: Option<String>,
    /// The string fields of the input that telemetry can record and that have a different name in requests than in the
    /// model, or none. Each is listed with its model name.
    pub member_names: Vec<(String, String)>,
    /// The input fields that every call must set.
    pub required: Vec<String>,
    /// The paginator.
    pub paginator: Option<Paginator>,
    /// The endpoint parameters that the operation or its input sets.
    pub endpoint_params: Vec<EndpointParam>,
    /// The authentication schemes, if they differ from the service's.
    pub auth_schemes: Option<Vec<AuthScheme>>,
    /// Whether signatures do not cover the body (trait `aws.auth#unsignedPayload`).
    pub unsigned_payload: bool,
    /// The form of presigned requests, if the operation can be presigned.
    pub presigning: Option<Presigning>,
    /// The prefix of the endpoint's host name.
    pub host_prefix: Option<Vec<HostPrefixPart>>,
    /// The input members that the endpoint depends on, if the operation uses endpoint discovery.
    pub discovered_endpoint: Option<Vec<DiscoveryId>>,
    /// Whether large request bodies are compressed with gzip.
    pub request_compression: bool,
    /// Whether requests have a body checksum in the header `content-md5`.
    pub content_md5: bool,
    /// The edits to the input before it is serialized.
    pub input_edits: Vec<InputEdit>,
    /// Whether requests include the SHA-256 tree hash of their body.
    pub tree_hash: bool,
    /// The request checksum.
    pub request_checksum: Option<RequestChecksum>,
    /// The response checksum, if it is validated.
    pub response_checksum: Option<ResponseChecksum>,
    /// Whether the service holds requests until there is something to return.
    pub long_polling: bool,
    /// Whether responses may stall without triggering stalled-stream protection.
    pub may_stall: bool,
    /// Whether the `Expires` header of responses can contain something other than a date.
    pub expires_string: bool,
    /// Whether the operation creates S3 Express sessions.
    pub express_session: bool,
    /// Whether calls can leave the body out of the signature.
    pub disable_payload_signing: bool,
    /// The waiters, sorted by module.
    pub waiters: Vec<Waiter>,
}

/// The method and URI of requests (trait `smithy.api#http`).
#[derive(Clone, Debug, PartialEq)]
pub struct Http {
    /// The method.
    pub method: String,
    /// The path with labels in braces, and the literal query parameters.
    pub uri: String,
}

/// An edit to an input member that is an optional string.
#[derive(Clone, Debug, PartialEq)]
pub enum InputEdit {
    /// A value for the member if it is unset or empty.
    Default {
        /// The input field.
        field: String,
        /// The value.
        value: &'static str,
    },
    /// The removal of the first prefix that matches.
    TrimStart {
        /// The input field.
        field: String,
        /// The prefixes.
        prefixes: &'static [&'static str],
    },
}

/// A part of a host prefix (trait `smithy.api#endpoint`).
#[derive(Clone, Debug, PartialEq)]
pub enum HostPrefixPart {
    /// A literal of ASCII letters, digits, hyphens and dots.
    Text(String),
    /// The value of a member of the input (trait `smithy.api#hostLabel`).
    Label {
        /// The member.
        member: String,
        /// The name of the field.
        field: String,
        /// Whether the type of the member is an enum rather than a string.
        is_enum: bool,
    },
}

/// An error of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationError {
    /// The name of the variant and of the type.
    pub name: String,
    /// The method that checks for this error.
    pub is_method: String,
    /// The code in responses; `None` if an earlier error of the operation has the same code.
    pub code: Option<String>,
    /// The code in the query protocol, if it differs from `code` and no other error has it.
    pub query_code: Option<String>,
    /// Whether the model marks the error as retryable.
    pub retryable: bool,
    /// The documentation, as one sentence.
    pub summary: String,
}

/// A paginator (trait `smithy.api#paginated`).
#[derive(Clone, Debug, PartialEq)]
pub struct Paginator {
    /// The name of the type.
    pub name: String,
    /// The input field that takes the token.
    pub input_token: String,
    /// The path to the next token in the output.
    pub output_token: Vec<PathStep>,
    /// The output field that indicates whether there is another page, if the token does not.
    pub is_truncated: Option<PathStep>,
    /// The input field that limits the page size, with its type.
    pub page_size: Option<(String, Type)>,
    /// The items of a page.
    pub items: Option<PaginatorItems>,
}

/// The items of a paginator.
#[derive(Clone, Debug, PartialEq)]
pub struct PaginatorItems {
    /// The type of the item stream.
    pub name: String,
    /// The path to the items in the output.
    pub path: Vec<PathStep>,
    /// The type of an item, or of the keys if the items are a map.
    pub item: Type,
    /// The type of the values, if the items are a map.
    pub map_value: Option<Type>,
}

/// A field on a path into a structure.
#[derive(Clone, Debug, PartialEq)]
pub struct PathStep {
    /// The name of the field.
    pub field: String,
    /// Whether the value can be absent.
    pub optional: bool,
}

/// An endpoint parameter that an operation sets.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointParam {
    /// The setter of the parameter.
    pub setter: String,
    /// The source of the value.
    pub value: EndpointParamValue,
}

/// The source of an endpoint parameter's value.
#[derive(Clone, Debug, PartialEq)]
pub enum EndpointParamValue {
    /// A member of the input (trait `smithy.rules#contextParam`).
    Field(String),
    /// A string member of the input that must not be blank.
    RequiredField(String),
    /// A constant string (trait `smithy.rules#staticContextParams`).
    String(String),
    /// A constant boolean (trait `smithy.rules#staticContextParams`).
    Boolean(bool),
    /// A constant list of strings (trait `smithy.rules#staticContextParams`).
    Strings(Vec<String>),
    /// The value at a path in the input (trait `smithy.rules#operationContextParams`, or `smithy.rules#contextParam` on
    /// an enum), and the type of the parameter.
    Query(Query, ParameterKind),
}
