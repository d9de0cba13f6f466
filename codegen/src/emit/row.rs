//! Table rows. The rows of all members have the same grammar:
//!
//! ```text
//! names: optionality(kind) = place("name") as Format, flags;
//! ```

use super::Line;
use super::scope::Scope;
use super::types::{kind, literal};
use crate::ir::{
    Default, Element, EventDocument, Format, Member, Namespace, Optionality, Payload, Place, UnionVariant, WireNames,
};

/// Emits the documentation and the row of a member.
///
/// ```text
/// /// Tags to attach.
/// tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
/// /// The state.
/// state, set_state, get_state: optional(value(State)) = member("State"), required;
/// ```
pub(super) fn member(member: &Member, scope: &mut Scope) -> [Line; 2] {
    member_with(member, None, scope)
}

/// Emits the same lines as [`member`], and adds the XML element around the payload, if any, to the row.
///
/// ```text
/// /// The nested payload.
/// nested, set_nested, get_nested: optional(value(Nested)) = payload(structure, Element::named("Nested"));
/// ```
pub(super) fn member_with(member: &Member, payload: Option<&Element>, scope: &mut Scope) -> [Line; 2] {
    let Member { field, setter, getter, .. } = member;
    let optionality = optionality(member, scope);
    let wire = wire(&member.place, payload, member.format.as_ref(), member.sensitive, scope);
    let names = names(&member.place, &member.wire_names);
    let required = if member.required { ", required" } else { "" };
    let row = format!("{field}, {setter}, {getter}: {optionality} = {wire}{names}{required};");
    [Line::Docs(member.docs.lines().to_vec()), Line::Row(row)]
}

/// Formats the row of a member that is only serialized, without a setter or getter.
///
/// ```text
/// text, required(text) = query("Text");
/// ```
pub(super) fn written(member: &Member, scope: &mut Scope) -> String {
    let wire = wire(&member.place, None, member.format.as_ref(), member.sensitive, scope);
    format!("{}, {} = {wire};", member.field, optionality(member, scope))
}

/// Formats the row of a union variant, without its terminator.
///
/// ```text
/// S(text), as_s, is_s = member("S")
/// ```
pub(super) fn variant(variant: &UnionVariant, scope: &mut Scope) -> String {
    let UnionVariant { name, as_method, is_method, .. } = variant;
    let kind = variant.ty.as_ref().map(|ty| format!("({})", kind(ty, scope))).unwrap_or_default();
    let place = format!("member({})", literal(variant.place.name()));
    let wire = wire_of(&place, variant.format.as_ref(), variant.sensitive, scope);
    let wire = wire + &names(&variant.place, &variant.wire_names);
    format!("{name}{kind}, {as_method}, {is_method} = {wire}")
}

/// Formats the row of an event, without its terminator. If the event is sent, `document` has the XML element around its
/// structure, and says whether the event consists of headers only.
///
/// ```text
/// Scanned(value(Scanned)), as_scanned, is_scanned = event("scanned", Element::named("Scanned")), headers_only
/// ```
pub(super) fn event(variant: &UnionVariant, document: Option<&EventDocument>, scope: &mut Scope) -> String {
    let UnionVariant { name, as_method, is_method, key, .. } = variant;
    let kind = variant.ty.as_ref().map(|ty| format!("({})", kind(ty, scope))).unwrap_or_default();
    let around = document.and_then(|document| document.element.as_ref());
    let around = around.map(|around| format!(", {}", element(around, scope))).unwrap_or_default();
    let sensitive = if variant.sensitive { ", sensitive" } else { "" };
    let headers_only = if document.is_some_and(|document| document.headers_only) { ", headers_only" } else { "" };
    format!("{name}{kind}, {as_method}, {is_method} = event({}{around}){sensitive}{headers_only}", literal(key))
}

/// Formats the optionality of a member, around its kind.
///
/// ```text
/// optional(text)        required(list(Tag))        or(10, copy(i32))
/// corrected(SortOrder::from("…"), value(SortOrder))
/// ```
pub(super) fn optionality(member: &Member, scope: &mut Scope) -> String {
    let kind = kind(&member.ty, scope);
    match &member.optionality {
        Optionality::Optional => format!("optional({kind})"),
        Optionality::Stream => format!("stream({kind})"),
        Optionality::Required => match &member.correction {
            None => format!("required({kind})"),
            Some(correction) => format!("corrected({}, {kind})", default_value(correction, scope)),
        },
        Optionality::Default(default) => format!("or({}, {kind})", default_value(default, scope)),
    }
}

/// Formats the place of a member, with its format and flags.
///
/// ```text
/// member("CreatedDate") as HttpDate, sensitive
/// ```
fn wire(
    place: &Place,
    payload: Option<&Element>,
    format: Option<&Format>,
    sensitive: bool,
    scope: &mut Scope,
) -> String {
    let payload = payload.map(|payload| format!(", {}", element(payload, scope))).unwrap_or_default();
    let required = if matches!(place, Place::Query { required: true, .. }) { ", required" } else { "" };
    let place = match place {
        Place::Member(name) => format!("member({})", literal(name)),
        Place::Attribute(name) => format!("attribute({})", literal(name)),
        Place::Label(name) => format!("label({})", literal(name)),
        Place::Query { name, .. } => format!("query({})", literal(name)),
        Place::QueryParams => "query_params()".to_owned(),
        Place::Header(name) => format!("header({})", literal(name)),
        Place::PrefixHeaders(prefix) => format!("prefix_headers({})", literal(prefix)),
        Place::Status => "status()".to_owned(),
        Place::Payload(Payload::Bytes) => "payload(bytes)".to_owned(),
        Place::Payload(Payload::Text) => "payload(text)".to_owned(),
        Place::Payload(Payload::Structure) => format!("payload(structure{payload})"),
        Place::Payload(Payload::Value) => format!("payload(value{payload})"),
        Place::Payload(Payload::Stream) => "payload()".to_owned(),
        Place::EventHeader(name) => format!("event_header({})", literal(name)),
        Place::EventPayload => "event_payload()".to_owned(),
    };
    wire_of(&place, format, sensitive, scope) + required
}

/// Returns the keyword for a shape that is only sent or only received; `None` for any other shape.
///
/// ```text
/// received
/// ```
pub(super) fn direction(read: bool, write: bool) -> Option<&'static str> {
    match (read, write) {
        (true, false) => Some("received"),
        (false, true) => Some("sent"),
        _ => None,
    }
}

/// Formats the XML element around the members of a body, payload or event.
///
/// ```text
/// Element::named("CreateThing").namespace("", "https://example.com")
/// ```
pub(super) fn element(element: &Element, scope: &mut Scope) -> String {
    let ty = scope.name("client_runtime::codec", "Element");
    let namespace = element
        .namespace
        .as_ref()
        .map(|Namespace { prefix, uri }| format!(".namespace({}, {})", literal(prefix), literal(uri)));
    format!("{ty}::named({}){}", literal(&element.name), namespace.unwrap_or_default())
}

/// Formats the additional names of a member as flags.
///
/// ```text
/// , sent("TagSet"), flat, items("Tag")
/// ```
fn names(place: &Place, names: &WireNames) -> String {
    let is_in_body = matches!(place, Place::Member(_) | Place::Attribute(_));
    if is_in_body { flags(place.name(), names).iter().map(|flag| format!(", {flag}")).collect() } else { String::new() }
}

fn flags(name: &str, names: &WireNames) -> Vec<String> {
    let WireNames { flat, item, key, key_namespace, value, inner, namespace, sent } = names;
    let inner = inner.as_ref().map(|inner| flags("", inner).join(" ")).filter(|inner| !inner.is_empty());
    let inner = inner.map(|inner| format!(" [{inner}]")).unwrap_or_default();
    let mut out = Vec::new();
    out.extend(sent.as_ref().filter(|sent| *sent != name).map(|sent| format!("sent({})", literal(sent))));
    out.extend(flat.then(|| "flat".to_owned()));
    if key.is_some() || value.is_some() {
        let name = |name: &Option<String>, default: &str| literal(name.as_deref().unwrap_or(default));
        out.push(format!("entries({}, {}{inner})", name(key, "key"), name(value, "value")));
    } else if item.is_some() || !inner.is_empty() {
        // A map with default names also gets this flag if its values have names inside.
        out.push(format!("items({}{inner})", literal(item.as_deref().unwrap_or("member"))));
    }
    for (flag, namespace) in [("key_namespace", key_namespace), ("namespace", namespace)] {
        if let Some(Namespace { prefix, uri }) = namespace {
            out.push(format!("{flag}({}, {})", literal(prefix), literal(uri)));
        }
    }
    out
}

fn wire_of(place: &str, format: Option<&Format>, sensitive: bool, scope: &mut Scope) -> String {
    let format = format.map(|format| format!(" as {}", format_type(format, scope))).unwrap_or_default();
    let sensitive = if sensitive { ", sensitive" } else { "" };
    format!("{place}{format}{sensitive}")
}

fn format_type(format: &Format, scope: &mut Scope) -> String {
    let mut codec = |name: &str| scope.name("client_runtime::codec", name);
    match format {
        Format::HttpDate => codec("HttpDate"),
        Format::DateTime => codec("DateTimeText"),
        Format::EpochSeconds => codec("EpochSeconds"),
        Format::MediaType => scope.name("client_runtime::http::text", "MediaType"),
        Format::EpochMillis => codec("EpochMillis"),
        Format::NumberString => codec("NumberString"),
        Format::Items(inner) => format!("{}<{}>", codec("Items"), format_type(inner, scope)),
        Format::Sparse(inner) => format!("{}<{}>", codec("Sparse"), format_type(inner, scope)),
        Format::Values(inner) => format!("{}<{}>", codec("Values"), format_type(inner, scope)),
    }
}

fn default_value(default: &Default, scope: &mut Scope) -> String {
    match default {
        Default::Boolean(value) => value.to_string(),
        Default::Number(number) => number.clone(),
        Default::String(text) => format!("{}.to_owned()", literal(text)),
        Default::Enum { name, value } => format!("{}::from({})", scope.name("crate::types", name), literal(value)),
        Default::Empty => "::std::default::Default::default()".to_owned(),
        // Lowering has checked that the number parses.
        Default::BigNumber(digits) => format!("{}.parse().unwrap_or_default()", literal(digits)),
        Default::Timestamp { seconds, nanos } => {
            let time = scope.name("aws_smithy_types", "DateTime");
            match nanos {
                0 => format!("{time}::from_secs({seconds})"),
                nanos => format!("{time}::from_secs_and_nanos({seconds}, {nanos})"),
            }
        }
        Default::Blob(bytes) => {
            let bytes = proc_macro2::Literal::byte_string(bytes);
            format!("{}::new({bytes})", scope.name("aws_smithy_types", "Blob"))
        }
        Default::Document(value) => super::values::document(value, scope).one_line(),
    }
}
