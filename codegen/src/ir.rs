//! What lowering decides, as plain data: every name, type, order and text of the crate to be.
//!
//! Nothing here refers to Smithy's shapes except by their ids, which documentation shows. Every `Vec` is in the order in which
//! it is emitted.

use crate::docs::Markdown;

pub mod endpoint;
pub mod example;
pub mod protocol_test;
pub mod value;

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
    /// What stands before the dot in the header `x-amz-target`.
    pub target_prefix: String,
    /// The name of the service in signatures.
    pub signing_name: String,
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
    /// The enumerations with string values, by name.
    pub enums: Vec<Enum>,
    /// The errors, by name.
    pub errors: Vec<ErrorShape>,
    /// The endpoint rules.
    pub endpoint: endpoint::EndpointRules,
    /// The examples of operations, which documentation shows.
    pub examples: Vec<example::OperationExamples>,
    /// The protocol's compliance tests that the model carries.
    pub protocol_tests: Vec<protocol_test::OperationTests>,
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
}

/// A protocol that the generator speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Protocol {
    /// `aws.protocols#awsJson1_0`
    AwsJson1_0,
    /// `aws.protocols#awsJson1_1`
    AwsJson1_1,
}

impl Protocol {
    /// The content type of requests.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::AwsJson1_0 => "application/x-amz-json-1.0",
            Self::AwsJson1_1 => "application/x-amz-json-1.1",
        }
    }

    /// The trait that states it.
    pub fn trait_id(self) -> &'static str {
        match self {
            Self::AwsJson1_0 => "aws.protocols#awsJson1_0",
            Self::AwsJson1_1 => "aws.protocols#awsJson1_1",
        }
    }
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
}

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
    /// What it does.
    pub docs: Markdown,
    /// What it takes.
    pub input: Structure,
    /// The name of the builder that the client gives out.
    pub fluent_builder: String,
    /// What it gives.
    pub output: Structure,
    /// The name of its error type.
    pub error: String,
    /// The errors that it states, by name.
    pub errors: Vec<OperationError>,
    /// Whether the output has a sensitive member at any depth.
    pub sensitive_output: bool,
    /// The field of the input that is filled with a token when it is not set.
    pub idempotency_token: Option<String>,
    /// Its paginator.
    pub paginator: Option<Paginator>,
    /// Parameters of the endpoint rules that the operation or its input state.
    pub endpoint_params: Vec<EndpointParam>,
    /// The ids of the authentication schemes, where they are not the service's.
    pub auth_schemes: Option<Vec<String>>,
}

/// An error of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationError {
    /// The variant and the type.
    pub name: String,
    /// The method that tells whether it is this one.
    pub is_method: String,
    /// Its code on the wire.
    pub code: String,
    /// Whether the model calls it retryable.
    pub retryable: bool,
    /// What it means, in one sentence.
    pub summary: String,
}

/// A structure, with its builder.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure {
    /// Its shape id; the one of the operation where the model has no shape.
    pub id: String,
    /// The name of its type.
    pub name: String,
    /// The module that it stands in, if it is shared.
    pub module: String,
    /// The name of its builder.
    pub builder: String,
    /// What it is.
    pub docs: Markdown,
    /// Its members, in the model's order.
    pub members: Vec<Member>,
    /// Whether `build` can fail: a member must be set.
    pub fallible: bool,
    /// Whether it is received.
    pub read: bool,
    /// Whether it is sent.
    pub write: bool,
}

/// A member of a structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its name in the model.
    pub name: String,
    /// The field and the setter of the builder.
    pub field: String,
    /// The optional setter of the builder.
    pub setter: String,
    /// The getter of the builder.
    pub getter: String,
    /// What it means.
    pub docs: Markdown,
    /// Whether it can be absent.
    pub optionality: Optionality,
    /// Its type.
    pub ty: Type,
    /// Its key on the wire.
    pub key: String,
    /// The format that it states against its type's own.
    pub format: Option<Format>,
    /// Whether it must never be shown.
    pub sensitive: bool,
    /// What the model says of its values beyond its type; the service checks it, the crate only tells it.
    pub limits: Limits,
}

/// What a model says of the values of a member beyond their type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Whether the service refuses a request without it. Only members of inputs have this here: elsewhere, what is required
    /// is an [`Optionality`].
    pub required: bool,
    /// What the service takes for it when it is not set, as JSON. Only members of inputs have this here too.
    pub default: Option<String>,
    /// What it says of being deprecated, in words.
    pub deprecated: Option<String>,
    /// The constraints of the member, and of what it contains.
    pub constraints: Vec<Constraint>,
}

/// A constraint trait.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// What it holds for.
    pub on: Vec<Part>,
    /// Which trait it is.
    pub kind: ConstraintKind,
    /// What it asks for, such as `1 to 64 characters`.
    pub value: String,
}

/// A step from a member into its values; a constraint without steps holds for the member itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The items of a list.
    Items,
    /// The keys of a map.
    Keys,
    /// The values of a map.
    Values,
}

/// The constraint traits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConstraintKind {
    /// `smithy.api#length`
    Length,
    /// `smithy.api#range`
    Range,
    /// `smithy.api#pattern`
    Pattern,
    /// `smithy.api#uniqueItems`
    UniqueItems,
}

/// Whether a member can be absent.
#[derive(Clone, Debug, PartialEq)]
pub enum Optionality {
    /// It can.
    Optional,
    /// It must be set.
    Required,
    /// It has a value when it is not set.
    Default(Default),
}

/// The value of a member that is not set.
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// A boolean.
    Boolean(bool),
    /// A number, as Rust writes it.
    Number(String),
    /// A text.
    String(String),
    /// A value of an enumeration.
    Enum {
        /// The enumeration.
        name: String,
        /// The value.
        value: String,
    },
    /// A list or a map without entries, a blob without bytes.
    Empty,
    /// A timestamp, in seconds since 1970.
    Timestamp(i64),
    /// The bytes of a blob.
    Blob(Vec<u8>),
    /// A document.
    Document(value::Document),
}

/// A type in Rust.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `bool`
    Boolean,
    /// `i8`
    Byte,
    /// `i16`
    Short,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `f32`
    Float,
    /// `f64`
    Double,
    /// `BigInteger`
    BigInteger,
    /// `BigDecimal`
    BigDecimal,
    /// `String`
    String,
    /// `Blob`
    Blob,
    /// `DateTime`
    Timestamp,
    /// `Document`
    Document,
    /// A structure, union or enumeration under `types`.
    Shape(String),
    /// `Vec`
    List(Box<Type>),
    /// `HashMap`
    Map(Box<Type>, Box<Type>),
    /// `Option`, inside a sparse list or map.
    Sparse(Box<Type>),
    /// `Box`, where a shape would contain itself.
    Boxed(Box<Type>),
}

/// A format on the wire that is not the one of the type.
#[derive(Clone, Debug, PartialEq)]
pub enum Format {
    /// A timestamp as in HTTP headers.
    HttpDate,
    /// A timestamp as RFC 3339 text.
    DateTime,
    /// The items of a list.
    Items(Box<Format>),
    /// The values of a map.
    Values(Box<Format>),
    /// Items or values that may be null.
    Sparse(Box<Format>),
}

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// Its shape id.
    pub id: String,
    /// The name of its type.
    pub name: String,
    /// The module that it stands in.
    pub module: String,
    /// What it is.
    pub docs: Markdown,
    /// Its variants, in the model's order.
    pub variants: Vec<UnionVariant>,
    /// Whether it is received.
    pub read: bool,
    /// Whether it is sent.
    pub write: bool,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// Its name in the model and on the wire.
    pub key: String,
    /// The variant.
    pub name: String,
    /// The method that gives the value.
    pub as_method: String,
    /// The method that tells whether it is this one.
    pub is_method: String,
    /// What it means.
    pub docs: Markdown,
    /// Its type; none for `smithy.api#Unit`.
    pub ty: Option<Type>,
    /// The format that it states against its type's own.
    pub format: Option<Format>,
    /// Whether it must never be shown.
    pub sensitive: bool,
}

/// An enumeration whose values are strings.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Its shape id.
    pub id: String,
    /// The name of its type.
    pub name: String,
    /// The module that it stands in.
    pub module: String,
    /// What it is.
    pub docs: Markdown,
    /// Its values, by variant.
    pub variants: Vec<EnumVariant>,
    /// Whether its values must never be shown.
    pub sensitive: bool,
}

/// A value of an enumeration.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumVariant {
    /// Its name in the model.
    pub member: String,
    /// The variant.
    pub name: String,
    /// The value on the wire.
    pub value: String,
    /// What it means.
    pub docs: Markdown,
}

/// An error that the model states.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorShape {
    /// The structure; one of its members is `message`, whether the model has it or not.
    pub structure: Structure,
    /// What `Display` calls it.
    pub shown: String,
    /// How it is retried, where the model says that it is.
    pub retry: Option<Retry>,
}

/// How an error is retried (trait `smithy.api#retryable`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Retry {
    /// The service asks to slow down.
    Throttling,
    /// The service failed.
    Server,
    /// The request was wrong, and may be right when it is repeated.
    Client,
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
}
