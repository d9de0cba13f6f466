//! HTTP bindings: the members of inputs, outputs and errors that are bound to the path, the query, headers or the
//! status code, and the member that is the payload (Smithy 2.0, "HTTP bindings").

use super::traits::{
    HTTP, HTTP_HEADER, HTTP_LABEL, HTTP_PAYLOAD, HTTP_PREFIX_HEADERS, HTTP_QUERY, HTTP_QUERY_PARAMS,
    HTTP_RESPONSE_CODE, MEDIA_TYPE, REQUIRED, STREAMING, TIMESTAMP_FORMAT, entry, text,
};
use super::{Context, event_streams};
use crate::ast::{Member, Shape, ShapeId};
use crate::docs::code;
use crate::error::ErrorKind;
use crate::ir::{self, Format, Optionality, Payload, Place, Type};

/// The role of a structure in a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum End {
    /// The input of an operation.
    Input,
    /// The output or an error of an operation.
    Output,
}

/// Sorts the members of an input as the published clients send them: labels in the order of the URI, then the other
/// members outside the document in model order, then the members of the document by name.
pub(super) fn sort_as_sent(http: &ir::Http, members: &mut [ir::Member]) {
    members.sort_by_cached_key(|member| match &member.place {
        Place::Label(name) => {
            let [label, greedy] = ["}", "+}"].map(|end| http.uri.find(&format!("{{{name}{end}")));
            (0, label.or(greedy), String::new())
        }
        Place::Member(_) | Place::Attribute(_) => (2, None, member.name.clone()),
        _ => (1, None, String::new()),
    });
}

impl Context<'_> {
    /// Returns the method and URI of an operation (trait `smithy.api#http`), or `None` if the protocol has no HTTP
    /// bindings. Rejects an operation without a valid method and URI.
    pub(super) fn http(&self, id: &ShapeId, shape: &Shape) -> Option<ir::Http> {
        if !self.protocol.has_http_bindings() {
            return None;
        }
        let (method, uri) = (entry(&shape.traits, HTTP, "method"), entry(&shape.traits, HTTP, "uri"));
        let (Some(method), Some(uri)) = (method, uri) else {
            let message = "the protocol requires a `method` and `uri` for every operation".to_owned();
            let kind = ErrorKind::TraitValue { from: id.to_string(), name: HTTP.to_owned(), message };
            self.error(kind, self.place(id));
            return None;
        };
        let is_method = method.bytes().all(|byte| byte.is_ascii_uppercase()) && !method.is_empty();
        let is_uri = uri.starts_with('/') && uri.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"');
        if !is_method || !is_uri {
            let message = format!("`{method} {uri}` is not a method and an absolute path");
            let kind = ErrorKind::TraitValue { from: id.to_string(), name: HTTP.to_owned(), message };
            self.error(kind, self.place(id).then(&["traits", HTTP]));
            return None;
        }
        Some(ir::Http { method: method.to_owned(), uri: uri.to_owned() })
    }

    /// Binds the members of a structure to their places in the message, and adds each place to the member's
    /// documentation. In a protocol without HTTP bindings, only rejects byte streams.
    pub(super) fn bind(&self, id: &ShapeId, shape: &Shape, members: &mut [ir::Member], end: End) {
        if !self.protocol.has_http_bindings() {
            self.reject_streams(id, shape);
            return;
        }
        for lowered in members.iter_mut() {
            let Some(member) = shape.members.get(&lowered.name) else { continue };
            let Some(place) = self.binding(id, member, lowered, end) else { continue };
            lowered.format = self.format_in(&place, member, lowered);
            if place == Place::Payload(Payload::Stream) {
                lowered.optionality = Optionality::Stream;
            }
            lowered.docs.push_paragraph(&stated(&place));
            lowered.place = place;
        }
    }

    /// Rejects the byte streams of a structure. Called for protocols that have no HTTP bindings and therefore no
    /// payload members.
    fn reject_streams(&self, id: &ShapeId, shape: &Shape) {
        for (name, _) in shape.members.iter().filter(|(_, member)| self.is_streaming(member)) {
            let what = "a streaming blob outside the payload".to_owned();
            let kind = ErrorKind::Unsupported { from: format!("{id}${name}"), what };
            self.error(kind, self.member_place(id, name));
        }
    }

    /// Rejects labels in the URI without a bound member, and members that are bound to a label that the URI lacks.
    pub(super) fn check_labels(&self, id: &ShapeId, http: Option<&ir::Http>, input: &ir::Structure) {
        let Some(http) = http else { return };
        let labels: Vec<_> = http.uri.split('{').skip(1).filter_map(|rest| rest.split_once('}')).collect();
        let labels: Vec<_> = labels.iter().map(|(label, _)| label.trim_end_matches('+')).collect();
        let is_bound = |label: &str| {
            input.members.iter().any(|member| matches!(&member.place, Place::Label(name) if name == label))
        };
        for label in labels.iter().filter(|label| !is_bound(label)) {
            let message = format!("no member of the input is bound to the label `{label}`");
            let kind = ErrorKind::TraitValue { from: id.to_string(), name: HTTP.to_owned(), message };
            self.error(kind, self.place(id).then(&["traits", HTTP, "uri"]));
        }
        for member in &input.members {
            if let Place::Label(name) = &member.place
                && !labels.contains(&name.as_str())
            {
                let message = format!("the URI `{}` has no label with this name", http.uri);
                let from = format!("{}${}", input.id, member.name);
                let kind = ErrorKind::TraitValue { from, name: HTTP_LABEL.to_owned(), message };
                self.error(kind, self.member_place(&ShapeId::new(input.id.as_str()), &member.name));
            }
        }
    }

    /// Returns the content type of requests, if a payload member or an event stream determines it.
    pub(super) fn content_type(&self, input: &ir::Structure, has_event_stream: bool) -> Option<String> {
        if has_event_stream && self.protocol.has_http_bindings() {
            return Some("application/vnd.amazon.eventstream".to_owned());
        }
        let payload = input.members.iter().find(|member| matches!(member.place, Place::Payload(_)))?;
        let shape = self.shape(&ShapeId::new(input.id.as_str()))?;
        let member = shape.members.get(&payload.name)?;
        let media_type = self.member_or_target_trait(member, MEDIA_TYPE).and_then(|value| value.as_str());
        match payload.place {
            Place::Payload(Payload::Bytes | Payload::Stream) => {
                Some(media_type.unwrap_or("application/octet-stream").to_owned())
            }
            Place::Payload(Payload::Text) => Some(media_type.unwrap_or("text/plain").to_owned()),
            Place::Payload(Payload::Structure | Payload::Value) => self.protocol.document_type().map(str::to_owned),
            _ => None,
        }
    }

    /// Returns the XML element around the payload of a structure; for an unwrapped output, that of its only member.
    pub(super) fn element_of_payload(
        &self,
        id: &ShapeId,
        lowered: &ir::Structure,
        unwrapped: Option<&ir::Element>,
    ) -> Option<ir::Element> {
        if lowered.read && unwrapped.is_some() {
            return unwrapped.cloned();
        }
        let payload = lowered.members.iter().find(|member| matches!(member.place, Place::Payload(_)))?;
        self.payload_element(self.shape(id)?.members.get(&payload.name)?)
    }

    /// Returns the place that a member is bound to, or `None` if it has no binding and is therefore part of the
    /// document.
    fn binding(&self, id: &ShapeId, member: &Member, lowered: &ir::Member, end: End) -> Option<Place> {
        let traits = &member.traits;
        let named = |name: &str| text(traits, name).map(str::to_owned);
        if let Some(name) = named(HTTP_HEADER) {
            self.check_text(id, lowered, HTTP_HEADER);
            return Some(Place::Header(name));
        }
        if let Some(prefix) = named(HTTP_PREFIX_HEADERS) {
            return Some(Place::PrefixHeaders(prefix));
        }
        if traits.contains_key(HTTP_PAYLOAD) {
            return Some(Place::Payload(self.bound_payload(member, lowered)));
        }
        if self.is_streaming(member) {
            return Some(Place::Payload(Payload::Stream));
        }
        match end {
            End::Input if traits.contains_key(HTTP_LABEL) => {
                self.check_text(id, lowered, HTTP_LABEL);
                Some(Place::Label(lowered.name.clone()))
            }
            End::Input if traits.contains_key(HTTP_QUERY_PARAMS) => Some(Place::QueryParams),
            End::Input => named(HTTP_QUERY).map(|name| {
                self.check_text(id, lowered, HTTP_QUERY);
                Place::Query { name, required: traits.contains_key(REQUIRED) }
            }),
            End::Output => traits.contains_key(HTTP_RESPONSE_CODE).then_some(Place::Status),
        }
    }

    /// Returns the payload type of a member with the trait `httpPayload`.
    fn bound_payload(&self, member: &Member, lowered: &ir::Member) -> Payload {
        let shape = self.shape(&member.target);
        let kind = shape.map_or("", |shape| shape.kind.as_str());
        match (&lowered.ty, kind) {
            _ if self.is_streaming(member) => Payload::Stream,
            (Type::Blob, _) => Payload::Bytes,
            (Type::String, _) | (Type::Shape(_), "string" | "enum") => Payload::Text,
            (_, "structure") => Payload::Structure,
            _ => Payload::Value,
        }
    }

    /// Whether a member targets a byte stream.
    fn is_streaming(&self, member: &Member) -> bool {
        let target = self.shape(&member.target);
        target.is_some_and(|shape| shape.traits.contains_key(STREAMING) && !event_streams::is_event_stream(shape))
    }

    /// Returns the format of a member's value, if the type does not determine it. The default formats of timestamps in
    /// headers, labels and query parameters differ from those in bodies.
    fn format_in(&self, place: &Place, member: &Member, lowered: &ir::Member) -> Option<Format> {
        let timestamp = match place {
            Place::Header(_) => Format::HttpDate,
            Place::Label(_) | Place::Query { .. } => Format::DateTime,
            _ => return lowered.format.clone(),
        };
        let (ty, member) = match &lowered.ty {
            Type::List(item) => (&**item, self.shape(&member.target)?.member.as_ref()?),
            ty => (ty, member),
        };
        match ty {
            Type::Timestamp => {
                let stated = self.member_or_target_trait(member, TIMESTAMP_FORMAT).and_then(|value| value.as_str());
                Some(match stated {
                    Some("date-time") => Format::DateTime,
                    Some("http-date") => Format::HttpDate,
                    Some("epoch-seconds") => Format::EpochSeconds,
                    _ => timestamp,
                })
            }
            Type::String if matches!(place, Place::Header(_)) => {
                self.member_or_target_trait(member, MEDIA_TYPE).map(|_| Format::MediaType)
            }
            _ => None,
        }
    }

    /// Rejects a member whose type has no string representation. Outside of labels, the type can also be a list of
    /// items with a string representation.
    fn check_text(&self, id: &ShapeId, member: &ir::Member, name: &'static str) {
        let has_text = |ty: &Type| {
            matches!(
                ty,
                Type::Boolean
                    | Type::Byte
                    | Type::Short
                    | Type::Integer
                    | Type::Long
                    | Type::Float
                    | Type::Double
                    | Type::String
                    | Type::Timestamp
            )
        };
        // Among shapes with a Rust type of their own, only enums have a string representation.
        let target = self.shape(id).and_then(|shape| shape.members.get(&member.name)).map(|member| &member.target);
        let target = target.and_then(|target| self.shape(target));
        let is_enum =
            |shape: Option<&Shape>| shape.is_some_and(|shape| matches!(shape.kind.as_str(), "enum" | "string"));
        let fits = match &member.ty {
            Type::Shape(_) => is_enum(target),
            Type::List(item) if name != HTTP_LABEL && matches!(**item, Type::Shape(_)) => {
                is_enum(target.and_then(|list| self.shape(&list.member.as_ref()?.target)))
            }
            Type::List(item) if name != HTTP_LABEL => has_text(item),
            ty => has_text(ty),
        };
        if !fits {
            let what = format!("a member of this type with the trait `{name}`");
            let kind = ErrorKind::Unsupported { from: format!("{id}${}", member.name), what };
            self.error(kind, self.member_place(id, &member.name).then(&["traits", name]));
        }
    }
}

/// Describes the place of a member in a sentence of Markdown. Returns an empty string for places in the document and in
/// events, which need no mention.
fn stated(place: &Place) -> String {
    match place {
        Place::Label(name) => format!("In the path, as {}.", code(&format!("{{{name}}}"))),
        Place::Query { name, .. } => format!("In the query, as {}.", code(name)),
        Place::QueryParams => "In the query, one parameter for each entry.".to_owned(),
        Place::Header(name) => format!("In the header {}.", code(name)),
        Place::PrefixHeaders(prefix) if prefix.is_empty() => "In headers, one for each entry.".to_owned(),
        Place::PrefixHeaders(prefix) => format!("In headers whose names start with {}.", code(prefix)),
        Place::Status => "In the status code of the response.".to_owned(),
        Place::Payload(_) => "As the whole body.".to_owned(),
        Place::Member(_) | Place::Attribute(_) | Place::EventHeader(_) | Place::EventPayload => String::new(),
    }
}
