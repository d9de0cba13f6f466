//! An operation, with what the runtime must know of it.

use super::endpoint::ParameterKind;
use super::query::Query;
use super::{DiscoveryId, EventStreamMember, Structure, Type, Waiter};
use crate::docs::Markdown;

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its shape id.
    pub id: String,
    /// The name of its type, such as `GetSecretValue`.
    pub name: String,
    /// The name on the wire: the shape's own.
    pub wire_name: String,
    /// Its module under `operation`, such as `get_secret_value`.
    pub module: String,
    /// Its method on the client, which is the module's name where that is not a keyword.
    pub method: String,
    /// The method and the URI of requests, if the protocol has HTTP bindings.
    pub http: Option<Http>,
    /// The elements around the members of the input and the output, in XML.
    pub elements: [Option<super::Element>; 2],
    /// The element around the payload of the input and the output, in XML.
    pub payload_elements: [Option<super::Element>; 2],
    /// The content type of requests, if the payload has one of its own.
    pub content_type: Option<String>,
    /// What it does.
    pub docs: Markdown,
    /// What it takes; without the event stream, if there is one.
    pub input: Structure,
    /// The event stream of its input.
    pub input_stream: Option<EventStreamMember>,
    /// The name of the builder that the client gives out.
    pub fluent_builder: String,
    /// What it gives; without the event stream, if there is one.
    pub output: Structure,
    /// The event stream of its output.
    pub output_stream: Option<EventStreamMember>,
    /// The name of its error type.
    pub error: String,
    /// The errors that it states, by name.
    pub errors: Vec<OperationError>,
    /// Whether the output or an error has a sensitive member at any depth.
    pub sensitive_output: bool,
    /// Whether requests have a body, be it without members.
    pub has_body: bool,
    /// The field of the input that is filled with a token when it is not set.
    pub idempotency_token: Option<String>,
    /// Its paginator.
    pub paginator: Option<Paginator>,
    /// Parameters of the endpoint rules that the operation or its input state.
    pub endpoint_params: Vec<EndpointParam>,
    /// The ids of the authentication schemes, where they are not the service's.
    pub auth_schemes: Option<Vec<String>>,
    /// What stands before the host of its endpoint.
    pub host_prefix: Option<Vec<HostPrefixPart>>,
    /// The members that its endpoint depends on, if the service tells its endpoint.
    pub discovered_endpoint: Option<Vec<DiscoveryId>>,
    /// Whether large bodies of requests are compressed with gzip.
    pub request_compression: bool,
    /// Whether requests have the checksum of their body in the header `content-md5`.
    pub content_md5: bool,
    /// Whether the service holds requests until there is something to return.
    pub long_polling: bool,
    /// Its waiters, by name.
    pub waiters: Vec<Waiter>,
}

/// The method and the URI of requests (trait `smithy.api#http`).
#[derive(Clone, Debug, PartialEq)]
pub struct Http {
    /// The method.
    pub method: String,
    /// The path, with labels in braces, and the literals of the query.
    pub uri: String,
}

/// A part of what stands before the host of an endpoint (trait `smithy.api#endpoint`).
#[derive(Clone, Debug, PartialEq)]
pub enum HostPrefixPart {
    /// A text: letters and digits of ASCII, hyphens and dots.
    Text(String),
    /// The value of a member of the input (trait `smithy.api#hostLabel`).
    Label {
        /// The member.
        member: String,
        /// Its field.
        field: String,
        /// Whether its type is an enumeration, and not a text.
        is_enum: bool,
    },
}

/// An error of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationError {
    /// The variant and the type.
    pub name: String,
    /// The method that tells whether it is this one.
    pub is_method: String,
    /// Its code on the wire: the name of the shape, if no error that the operation states before it has the same.
    pub code: Option<String>,
    /// The code that it had in the query protocol, if that is another and not one of another error as well.
    pub query_code: Option<String>,
    /// Whether the model calls it retryable.
    pub retryable: bool,
    /// What it means, in one sentence.
    pub summary: String,
}

/// A paginator (trait `smithy.api#paginated`).
#[derive(Clone, Debug, PartialEq)]
pub struct Paginator {
    /// The name of its type.
    pub name: String,
    /// The field of the input that takes the token.
    pub input_token: String,
    /// The fields that lead to the next token in the output.
    pub output_token: Vec<PathStep>,
    /// The field of the input that limits a page, with its type.
    pub page_size: Option<(String, Type)>,
    /// The items of a page.
    pub items: Option<PaginatorItems>,
}

/// The items that a paginator gives.
#[derive(Clone, Debug, PartialEq)]
pub struct PaginatorItems {
    /// The name of the type that streams them.
    pub name: String,
    /// The fields that lead to them in the output.
    pub path: Vec<PathStep>,
    /// The type of one; of an entry of a map, a pair.
    pub item: Type,
    /// The type of the value of an entry, if the items are a map.
    pub map_value: Option<Type>,
}

/// A field on the way into a structure.
#[derive(Clone, Debug, PartialEq)]
pub struct PathStep {
    /// The field.
    pub field: String,
    /// Whether it can be absent.
    pub optional: bool,
}

/// A parameter of the endpoint rules that an operation sets.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointParam {
    /// The setter of the parameter.
    pub setter: String,
    /// Where its value comes from.
    pub value: EndpointParamValue,
}

/// Where the value of a parameter of the endpoint rules comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum EndpointParamValue {
    /// A member of the input (trait `smithy.rules#contextParam`).
    Field(String),
    /// A constant (trait `smithy.rules#staticContextParams`).
    String(String),
    /// A constant.
    Boolean(bool),
    /// A constant.
    Strings(Vec<String>),
    /// What a path through the input leads to (trait `smithy.rules#operationContextParams`), and its type.
    Query(Query, ParameterKind),
}
