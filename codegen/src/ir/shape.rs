//! The shapes that have names: structures with their members, unions, enumerations and errors.

use super::{Default, Format, Optionality, Type};
use crate::docs::Markdown;

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
    /// What stands in for it where it is required and a response leaves it out; none where that is the `Default` of the type.
    pub correction: Option<Default>,
    /// Its type.
    pub ty: Type,
    /// Where it goes on the wire.
    pub place: Place,
    /// Its other names there, for formats that have any.
    pub wire_names: WireNames,
    /// The format that it states against its type's own.
    pub format: Option<Format>,
    /// Whether it must never be shown.
    pub sensitive: bool,
    /// What the model says of its values beyond its type; the service checks it, the crate only tells it.
    pub limits: Limits,
}

/// Where a member goes on the wire.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A member of the body's structure, by its name there.
    Member(String),
    /// An attribute of the element of the body's structure (trait `smithy.api#xmlAttribute`).
    Attribute(String),
    /// A label of the path (trait `smithy.api#httpLabel`).
    Label(String),
    /// A query parameter (trait `smithy.api#httpQuery`).
    Query {
        /// Its name.
        name: String,
        /// Whether a request is refused without it.
        required: bool,
    },
    /// Query parameters whose names are the keys of a map (trait `smithy.api#httpQueryParams`).
    QueryParams,
    /// A header (trait `smithy.api#httpHeader`).
    Header(String),
    /// Headers with a prefix, whose names are the keys of a map (trait `smithy.api#httpPrefixHeaders`).
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

/// The names of a member in XML and forms, beside its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WireNames {
    /// Whether items and entries are not wrapped (trait `smithy.api#xmlFlattened`).
    pub flat: bool,
    /// The name of an item of a list, if it is not `member`.
    pub item: Option<String>,
    /// The name of the key of an entry, if it is not `key`.
    pub key: Option<String>,
    /// The namespace of the key of an entry.
    pub key_namespace: Option<Namespace>,
    /// The name of the value of an entry, if it is not `value`.
    pub value: Option<String>,
    /// The names of items and values, if they have any.
    pub inner: Option<Box<WireNames>>,
    /// The namespace (trait `smithy.api#xmlNamespace`).
    pub namespace: Option<Namespace>,
    /// The name in requests, if it is another.
    pub sent: Option<String>,
}

/// A namespace of XML.
#[derive(Clone, Debug, PartialEq)]
pub struct Namespace {
    /// The prefix, which may be empty.
    pub prefix: String,
    /// The URI.
    pub uri: String,
}

/// The element around the members of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The name.
    pub name: String,
    /// The namespace.
    pub namespace: Option<Namespace>,
}

/// What a payload is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payload {
    /// The bytes of a blob.
    Bytes,
    /// A string or an enumeration.
    Text,
    /// A structure.
    Structure,
    /// A union, a document, a list or a map.
    Value,
    /// A stream of bytes.
    Stream,
}

impl Place {
    /// The name of the member in its place; empty if it has none there.
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

/// What a model says of the values of a member beyond their type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Whether the service refuses a request without it. Only members of inputs have this here: elsewhere, what is required
    /// is an [`Optionality`].
    pub required: bool,
    /// What the service takes for it when it is not set, as JSON. Only members of inputs have this here too.
    pub default: Option<String>,
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
    /// Its name in the model.
    pub key: String,
    /// Where it goes on the wire.
    pub place: Place,
    /// Its other names there, for formats that have any.
    pub wire_names: WireNames,
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
