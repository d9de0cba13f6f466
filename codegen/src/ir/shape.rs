//! The named shapes: structures with their members, unions, enums and errors.

use super::{Default, Format, Optionality, Type};
use crate::docs::Markdown;

/// A structure, with its builder.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure {
    /// The shape ID; that of the operation if the model has no shape for the structure.
    pub id: String,
    /// The name of the type.
    pub name: String,
    /// The module; empty for an input or output.
    pub module: String,
    /// The name of the builder.
    pub builder: String,
    /// The documentation.
    pub docs: Markdown,
    /// The members, in model order; those of an input with HTTP bindings, in the order in which the published clients
    /// send them.
    pub members: Vec<Member>,
    /// Whether `build` can fail because a member is required.
    pub fallible: bool,
    /// Whether the structure occurs in responses.
    pub read: bool,
    /// Whether the structure occurs in requests.
    pub write: bool,
}

impl Structure {
    /// Returns the member that is a byte stream, if there is one.
    pub fn byte_stream(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.optionality == Optionality::Stream)
    }
}

/// A member of a structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name in the model.
    pub name: String,
    /// The name of the field and of the builder's setter.
    pub field: String,
    /// The builder's setter that takes an `Option`.
    pub setter: String,
    /// The builder's getter.
    pub getter: String,
    /// The documentation.
    pub docs: Markdown,
    /// The optionality: whether the member can be absent.
    pub optionality: Optionality,
    /// The value to use if the member is required but a response lacks it; `None` for the `Default` of the type.
    pub correction: Option<Default>,
    /// Whether the member is required although it can be absent. If a response lacks the member, the client fills in a
    /// value.
    pub required: bool,
    /// The type.
    pub ty: Type,
    /// The place in requests and responses.
    pub place: Place,
    /// Additional names in requests and responses, in formats that have them.
    pub wire_names: WireNames,
    /// The format, if it overrides that of the type.
    pub format: Option<Format>,
    /// Whether the member is sensitive.
    pub sensitive: bool,
    /// Whether the member is a string that contains JSON (trait `codegen#jsonText`).
    pub json_text: bool,
    /// The constraints on values beyond the type. They are only documented; the service enforces them.
    pub limits: Limits,
}

/// The place of a member in requests and responses.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A member of the structure in the body, by its name there.
    Member(String),
    /// An attribute of the XML element of the body's structure (trait `smithy.api#xmlAttribute`).
    Attribute(String),
    /// A path label (trait `smithy.api#httpLabel`).
    Label(String),
    /// A query parameter (trait `smithy.api#httpQuery`).
    Query {
        /// The name.
        name: String,
        /// Whether a request without a value for the parameter fails.
        required: bool,
    },
    /// Query parameters whose names are the keys of a map (trait `smithy.api#httpQueryParams`).
    QueryParams,
    /// A header (trait `smithy.api#httpHeader`).
    Header(String),
    /// Headers whose names consist of this prefix and the keys of a map (trait `smithy.api#httpPrefixHeaders`).
    PrefixHeaders(String),
    /// The status code (trait `smithy.api#httpResponseCode`).
    Status,
    /// The body itself (trait `smithy.api#httpPayload`).
    Payload(Payload),
    /// A header of the message, if the structure is an event (trait `smithy.api#eventHeader`).
    EventHeader(String),
    /// The payload of the message, if the structure is an event (trait `smithy.api#eventPayload`).
    EventPayload,
}

/// Additional names of a member in XML and forms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WireNames {
    /// Whether list items and map entries are not wrapped (trait `smithy.api#xmlFlattened`).
    pub flat: bool,
    /// The name of list items, if it is not `member`.
    pub item: Option<String>,
    /// The name of map keys, if it is not `key`.
    pub key: Option<String>,
    /// The namespace of map keys.
    pub key_namespace: Option<Namespace>,
    /// The name of map values, if it is not `value`.
    pub value: Option<String>,
    /// The names inside list items and map values, if there are any.
    pub inner: Option<Box<WireNames>>,
    /// The namespace (trait `smithy.api#xmlNamespace`).
    pub namespace: Option<Namespace>,
    /// The name in requests, if it differs from that in responses.
    pub sent: Option<String>,
}

/// An XML namespace.
#[derive(Clone, Debug, PartialEq)]
pub struct Namespace {
    /// The prefix; empty if there is none.
    pub prefix: String,
    /// The URI.
    pub uri: String,
}

/// The XML element around the members of a body, payload or event.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The name.
    pub name: String,
    /// The namespace.
    pub namespace: Option<Namespace>,
}

/// The type of a payload.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payload {
    /// The bytes of a blob.
    Bytes,
    /// A string or enum.
    Text,
    /// A structure.
    Structure,
    /// A union, a document, a list or a map.
    Value,
    /// A byte stream.
    Stream,
}

impl Place {
    /// Returns the name of the member in its place, or an empty string if it has none.
    pub fn name(&self) -> &str {
        match self {
            Self::Member(name)
            | Self::Attribute(name)
            | Self::Label(name)
            | Self::Query { name, .. }
            | Self::Header(name)
            | Self::PrefixHeaders(name)
            | Self::EventHeader(name) => name,
            Self::QueryParams | Self::Status | Self::Payload(_) | Self::EventPayload => "",
        }
    }
}

/// Constraints on the values of a member.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Whether the service requires the member; set only for members of inputs. For other members, see
    /// [`Member::required`].
    pub required: bool,
    /// The service-side default, as JSON. Like `required`, it is set only for members of inputs.
    pub default: Option<String>,
    /// The constraints on the member and its contents.
    pub constraints: Vec<Constraint>,
}

/// A constraint trait.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// The path from the member to the values that the constraint applies to.
    pub on: Vec<Part>,
    /// The trait.
    pub kind: ConstraintKind,
    /// The constraint itself, such as `1 to 64 characters`.
    pub value: String,
}

/// A step from a member into its contents. A constraint without steps applies to the member itself.
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

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// The shape ID.
    pub id: String,
    /// The name of the type.
    pub name: String,
    /// The module.
    pub module: String,
    /// The documentation.
    pub docs: Markdown,
    /// The variants, in model order.
    pub variants: Vec<UnionVariant>,
    /// Whether the union occurs in responses.
    pub read: bool,
    /// Whether the union occurs in requests.
    pub write: bool,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// The name in the model.
    pub key: String,
    /// The place in requests and responses.
    pub place: Place,
    /// Additional names in requests and responses, in formats that have them.
    pub wire_names: WireNames,
    /// The name of the variant.
    pub name: String,
    /// The method that returns the value.
    pub as_method: String,
    /// The method that checks for this variant.
    pub is_method: String,
    /// The documentation.
    pub docs: Markdown,
    /// The type; `None` for `smithy.api#Unit`.
    pub ty: Option<Type>,
    /// The format, if it overrides that of the type.
    pub format: Option<Format>,
    /// Whether the variant is sensitive.
    pub sensitive: bool,
}

/// An enum whose values are strings.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// The shape ID.
    pub id: String,
    /// The name of the type.
    pub name: String,
    /// The module.
    pub module: String,
    /// The documentation.
    pub docs: Markdown,
    /// The variants, sorted by value.
    pub variants: Vec<EnumVariant>,
    /// Whether its values are sensitive.
    pub sensitive: bool,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumVariant {
    /// The name in the model.
    pub member: String,
    /// The name of the variant.
    pub name: String,
    /// The value in requests and responses.
    pub value: String,
    /// The documentation.
    pub docs: Markdown,
}

/// A modeled error.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorShape {
    /// The structure. It always has a member `message`, even if the shape in the model has none.
    pub structure: Structure,
    /// The name in the `Display` output.
    pub shown: String,
    /// The status code of responses that contain this error. Fakes return it.
    pub status: u16,
    /// The kind of retry, if the error is retryable.
    pub retry: Option<Retry>,
}

/// The kind of retry for an error (trait `smithy.api#retryable`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Retry {
    /// A retry of a throttling error: the service asks for fewer requests.
    Throttling,
    /// A retry of a server error.
    Server,
    /// A retry of a client error that may be transient.
    Client,
}
