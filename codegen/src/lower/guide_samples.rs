//! Sample values for the programs of the guide.

use super::Context;
use crate::ir::value::{Document, MemberValue, Value};
use crate::ir::{self, EndpointParam, EndpointParamValue, GuideText, Member, Operation, Optionality, Structure, Type};
use crate::names;

/// 2025-01-01T00:00:00Z, in seconds since 1970.
const NEW_YEAR: i64 = 1_735_689_600;

/// The strings of a sampled output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Texts {
    /// They name their members.
    Names,
    /// They are empty, so that the token of a page does not lead to another one.
    Empty,
}

impl Context<'_> {
    /// Sample values for the required members of an input, if they are all simple values.
    pub(super) fn sampled(&self, operation: &Operation) -> Vec<MemberValue> {
        let mut values: Vec<_> = self.required(operation).filter_map(sample).collect();
        for value in &mut values {
            // A member that contains the endpoint URL needs a valid one.
            let is_endpoint = |param: &EndpointParam| {
                param.setter == "set_endpoint" && param.value == EndpointParamValue::Field(value.field.clone())
            };
            if operation.endpoint_params.iter().any(is_endpoint) {
                value.value = Value::String("https://example.com".to_owned());
            }
        }
        values
    }

    /// The members that the builder of an output requires, and the one that the guide shows; `None` if one of them needs more
    /// than a simple value.
    pub(super) fn sampled_output(
        &self,
        service: &ir::Service,
        output: &Structure,
        shown: Option<&GuideText>,
        texts: Texts,
    ) -> Option<Vec<MemberValue>> {
        let is_shown = |member: &Member| shown.is_some_and(|shown| shown.field == member.field);
        let members = output.members.iter();
        let members = members.filter(|member| member.optionality == Optionality::Required || is_shown(member));
        let sampled = members.map(|member| {
            let value = match shown {
                Some(shown) if shown.field == member.field => Value::String(shown.text.clone()),
                _ => empty(service, &member.ty, member, texts)?,
            };
            Some(member_value(member, value))
        });
        sampled.collect()
    }
}

/// A sample value that shows its meaning; `None` if a program would have to build it first.
pub(super) fn sample(member: &Member) -> Option<MemberValue> {
    let value = match member.ty {
        Type::String => Value::String(sample_text(member)),
        Type::Boolean => Value::Boolean(true),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Value::Integer(1),
        _ => return None,
    };
    Some(member_value(member, value))
}

/// A member with a value.
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

/// `secret-id`
pub(super) fn sample_text(member: &Member) -> String {
    names::snake(&member.name).replace('_', "-")
}

/// Whether a value is a string, a number or a boolean.
pub(super) fn is_plain(value: &Value) -> bool {
    matches!(value, Value::String(_) | Value::Boolean(_) | Value::Integer(_))
}

/// The least value of a type: zero, an empty list, or the first value of an enum; `None` for structures and unions.
fn empty(service: &ir::Service, ty: &Type, member: &Member, texts: Texts) -> Option<Value> {
    Some(match ty {
        Type::Boolean => Value::Boolean(false),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Value::Integer(0),
        Type::Float => Value::Float(0.0),
        Type::Double => Value::Double(0.0),
        Type::BigInteger => Value::BigInteger("0".to_owned()),
        Type::BigDecimal => Value::BigDecimal("0".to_owned()),
        Type::String if texts == Texts::Empty => Value::String(String::new()),
        Type::String => Value::String(sample_text(member)),
        Type::Blob => Value::Blob(Vec::new()),
        Type::Timestamp => Value::Timestamp { seconds: NEW_YEAR, nanos: 0 },
        Type::Document => Value::Document(Document::Null),
        Type::ByteStream => Value::Stream(Vec::new()),
        Type::Shape(name) => {
            let shape = service.enums.iter().find(|shape| shape.name == *name)?;
            let first = shape.variants.first()?;
            Value::Enum { name: name.clone(), variant: Some(first.name.clone()), value: first.value.clone() }
        }
        Type::List(_) => Value::List(Vec::new()),
        Type::Map(..) => Value::Map(Vec::new()),
        Type::Sparse(_) => Value::Sparse(None),
        Type::Boxed(inner) => Value::Boxed(Box::new(empty(service, inner, member, texts)?)),
    })
}
