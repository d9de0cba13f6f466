//! Sample values for the programs of the guide.

use super::Context;
use crate::ir::value::{Document, MemberValue, Value};
use crate::ir::{self, EndpointParam, EndpointParamValue, GuideText, Member, Operation, Optionality, Structure, Type};
use crate::names;

/// 2025-01-01T00:00:00Z, in seconds since 1970.
const NEW_YEAR: i64 = 1_735_689_600;

/// The maximum length of a string that fits on a line, in characters.
const LINE: usize = 64;

/// The maximum nesting depth of structures and unions in a sample.
const DEPTH: usize = 4;

/// The selection of members in a sampled output, and the contents of their strings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Extent {
    /// The members that a response always has. Strings are made from the names of the members.
    Whole,
    /// The members that builders require. Strings are empty, so that the token of a page does not lead to another page.
    Least,
}

impl Context<'_> {
    /// Returns sample values for the required strings, booleans and integers in an input.
    pub(super) fn sampled(&self, operation: &Operation) -> Vec<MemberValue> {
        let mut values: Vec<_> = self.required(operation).filter_map(sample).collect();
        for value in &mut values {
            // A member that contains the endpoint URL needs a valid URL.
            let is_endpoint = |param: &EndpointParam| {
                param.setter == "set_endpoint" && param.value == EndpointParamValue::Field(value.field.clone())
            };
            if operation.endpoint_params.iter().any(is_endpoint) {
                value.value = Value::String("https://example.com".to_owned());
            }
        }
        values
    }

    /// Returns sample values for the members of an output that `extent` selects and for the member that the guide
    /// shows. Returns `None` if any of them has no sample.
    pub(super) fn sampled_output(
        &self,
        service: &ir::Service,
        output: &Structure,
        shown: Option<&GuideText>,
        extent: Extent,
    ) -> Option<Vec<MemberValue>> {
        let is_shown = |member: &Member| shown.is_some_and(|shown| shown.field == member.field);
        let members = output.members.iter();
        let members = members.filter(|member| is_needed(member, extent) || is_shown(member));
        let sampled = members.map(|member| {
            let value = match shown {
                Some(shown) if shown.field == member.field => Value::String(shown.text.clone()),
                _ => value(service, &member.ty, &member.name, extent, DEPTH)?,
            };
            Some(member_value(member, value))
        });
        sampled.collect()
    }
}

/// Returns the number of members that an output always has and that are not strings, booleans or integers.
pub(super) fn weight(output: &Structure) -> usize {
    let needed = output.members.iter().filter(|member| is_needed(member, Extent::Whole));
    needed.filter(|member| sample(member).is_none()).count()
}

fn is_needed(member: &Member, extent: Extent) -> bool {
    member.optionality == Optionality::Required || extent == Extent::Whole && member.required
}

/// Returns a sample value for a string, boolean or integer member, or `None` for a member of any other type.
pub(super) fn sample(member: &Member) -> Option<MemberValue> {
    let value = match member.ty {
        Type::String => Value::String(sample_text(&member.name)),
        Type::Boolean => Value::Boolean(true),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Value::Integer(1),
        _ => return None,
    };
    Some(member_value(member, value))
}

/// Creates the value of a member.
pub(super) fn member_value(member: &Member, value: Value) -> MemberValue {
    MemberValue {
        field: member.field.clone(),
        setter: member.setter.clone(),
        key: member.place.name().to_owned(),
        format: member.format.clone(),
        optional: member.optionality == Optionality::Optional,
        value,
    }
}

/// Returns a sample string for a member, such as `secret-id` for `SecretId`.
pub(super) fn sample_text(name: &str) -> String {
    names::snake(name).replace('_', "-")
}

/// Whether a value is a short string, an integer or a boolean.
pub(super) fn is_plain(value: &Value) -> bool {
    match value {
        Value::String(text) => text.chars().count() <= LINE,
        value => matches!(value, Value::Boolean(_) | Value::Integer(_)),
    }
}

/// Returns a value of a type, such as zero, an empty list, the first value of an enum, or a structure with the members
/// that it needs. Returns `None` for big numbers, which programs would have to parse, for enums and unions without
/// variants, and for values nested too deeply.
fn value(service: &ir::Service, ty: &Type, name: &str, extent: Extent, depth: usize) -> Option<Value> {
    Some(match ty {
        Type::Boolean => Value::Boolean(false),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Value::Integer(0),
        Type::Float => Value::Float(0.0),
        Type::Double => Value::Double(0.0),
        Type::BigInteger | Type::BigDecimal => return None,
        Type::String if extent == Extent::Least => Value::String(String::new()),
        Type::String => Value::String(sample_text(name)),
        Type::Blob => Value::Blob(Vec::new()),
        Type::Timestamp => Value::Timestamp { seconds: NEW_YEAR, nanos: 0 },
        Type::Document => Value::Document(Document::Null),
        Type::ByteStream => Value::Stream(Vec::new()),
        Type::Shape(name) => return shape(service, name, extent, depth),
        Type::List(_) => Value::List(Vec::new()),
        Type::Map(..) => Value::Map(Vec::new()),
        Type::Sparse(_) => Value::Sparse(None),
        Type::Boxed(inner) => Value::Boxed(Box::new(value(service, inner, name, extent, depth)?)),
    })
}

fn shape(service: &ir::Service, name: &str, extent: Extent, depth: usize) -> Option<Value> {
    if let Some(shape) = service.enums.iter().find(|shape| shape.name == name) {
        let first = shape.variants.first()?;
        let (variant, value) = (Some(first.name.clone()), first.value.clone());
        return Some(Value::Enum { name: name.to_owned(), variant, value });
    }
    let depth = depth.checked_sub(1)?;
    if let Some(union) = service.unions.iter().find(|union| union.name == name) {
        let variant = union.variants.first()?;
        let value = match &variant.ty {
            None => None,
            Some(ty) => Some(Box::new(value(service, ty, &variant.key, extent, depth)?)),
        };
        return Some(Value::Union {
            name: name.to_owned(),
            variant: variant.name.clone(),
            key: variant.place.name().to_owned(),
            format: variant.format.clone(),
            value,
        });
    }
    let structure = service.structures.iter().find(|structure| structure.name == name)?;
    let needed = structure.members.iter().filter(|member| is_needed(member, extent));
    let members = needed
        .map(|member| Some(member_value(member, value(service, &member.ty, &member.name, extent, depth)?)))
        .collect::<Option<Vec<_>>>()?;
    Some(Value::Structure { name: name.to_owned(), fallible: structure.fallible, members })
}
