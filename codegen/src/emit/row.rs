//! Rows of tables: the one grammar in which members are written, made from typed data.
//!
//! ```text
//! names: optionality(kind) = place("name") as Format, flags;
//! ```

use super::Line;
use super::scope::Scope;
use super::types::{kind, literal};
use crate::ir::{Default, Format, Member, Optionality, Place, UnionVariant};

/// The documentation and the row of a member.
///
/// ```text
/// /// Tags to attach.
/// tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
/// ```
pub(super) fn member(member: &Member, scope: &mut Scope) -> [Line; 2] {
    let Member { field, setter, getter, .. } = member;
    let optionality = optionality(member, scope);
    let wire = wire(&member.place, member.format.as_ref(), member.sensitive, scope);
    let row = format!("{field}, {setter}, {getter}: {optionality} = {wire};");
    [Line::Docs(member.docs.lines().to_vec()), Line::Row(row)]
}

/// The row of a variant of a union or an event stream, without what ends it.
///
/// ```text
/// S(text), as_s, is_s = member("S")
/// ```
pub(super) fn variant(variant: &UnionVariant, place: &str, scope: &mut Scope) -> String {
    let UnionVariant { name, as_method, is_method, .. } = variant;
    let kind = variant.ty.as_ref().map(|ty| format!("({})", kind(ty, scope))).unwrap_or_default();
    let place = format!("{place}({})", literal(&variant.key));
    let wire = wire_of(&place, variant.format.as_ref(), variant.sensitive, scope);
    format!("{name}{kind}, {as_method}, {is_method} = {wire}")
}

/// The optionality of a member around its kind.
///
/// ```text
/// optional(text)        required(list(Tag))        or(10, copy(i32))        corrected(SortOrder::from("…"), value(SortOrder))
/// ```
pub(super) fn optionality(member: &Member, scope: &mut Scope) -> String {
    let kind = kind(&member.ty, scope);
    match &member.optionality {
        Optionality::Optional => format!("optional({kind})"),
        Optionality::Required => match &member.correction {
            None => format!("required({kind})"),
            Some(correction) => format!("corrected({}, {kind})", default_value(correction, scope)),
        },
        Optionality::Default(default) => format!("or({}, {kind})", default_value(default, scope)),
    }
}

/// The place of a member, and what is particular to it there.
///
/// ```text
/// member("CreatedDate") as HttpDate, sensitive
/// ```
fn wire(place: &Place, format: Option<&Format>, sensitive: bool, scope: &mut Scope) -> String {
    let place = match place {
        Place::Member(name) => format!("member({})", literal(name)),
    };
    wire_of(&place, format, sensitive, scope)
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
        // What lowering has checked parses.
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
