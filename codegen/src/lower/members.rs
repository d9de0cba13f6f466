//! Members of structures: their names, types, optionality and defaults.

use std::str::FromStr;

use aws_smithy_types::{BigDecimal, BigInteger, base64};

use super::documentation::Owner;
use super::traits::{CLIENT_OPTIONAL, DEFAULT, INPUT, REQUIRED, STREAMING};
use super::{Context, Taken, correction, values};
use crate::ast::{Member, Shape, ShapeId, is_identifier};
use crate::error::{ErrorKind, WayOut};
use crate::ir::{self, Optionality, Type};
use crate::json::{Number, Value};
use crate::names;

/// The role of a structure, which determines the optionality of its members.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Use {
    /// An operation's input, whose members are all optional.
    Input,
    /// Any other structure.
    Other,
}

impl Context<'_> {
    /// Lowers the members of a structure, in model order.
    pub(super) fn members(&self, id: &ShapeId, shape: &Shape, type_name: &str, used_as: Use) -> Vec<ir::Member> {
        let mut taken = Taken::default();
        let members = shape.members.iter().filter_map(|(name, member)| {
            if !is_identifier(name) {
                self.error(ErrorKind::InvalidName { name: name.clone() }, self.member_place(id, name));
                return None;
            }
            let lowered = self.member(id, (type_name, shape), name, member, used_as)?;
            if let Err(first) = taken.take(&lowered.field, name) {
                let kind = ErrorKind::NameCollision {
                    id: id.clone(),
                    names: [first, name.clone()],
                    rust: lowered.field.clone(),
                    way_out: WayOut::LeaveOut,
                };
                self.error(kind, self.member_place(id, name));
            }
            Some(lowered)
        });
        let mut members: Vec<_> = members.collect();
        clear_accessors(&mut members);
        members
    }

    /// Lowers one member of a structure.
    pub(super) fn member(
        &self,
        id: &ShapeId,
        owner: Owner<'_>,
        name: &str,
        member: &Member,
        used_as: Use,
    ) -> Option<ir::Member> {
        let (_, shape) = owner;
        let place = self.member_place(id, name);
        let from = format!("{id}${name}");
        let mut ty = self.type_of(&from, &place, &member.target)?;
        if self.boxed.contains(&(id.clone(), name.to_owned())) {
            ty = Type::Boxed(Box::new(ty));
        }
        let stem = names::field(name, used_as == Use::Input);
        let optionality = self.optionality(id, shape, name, member, &ty, used_as);
        let sensitive = self.is_sensitive(shape, member);
        Some(ir::Member {
            name: name.to_owned(),
            docs: self.member_docs(name, member, owner, used_as),
            setter: names::method("set", &stem),
            getter: names::method("get", &stem),
            field: names::identifier(&stem),
            format: self.format_of(&from, &place, member),
            place: self.body_place(name, member),
            wire_names: self.wire_names(name, member),
            limits: self.limits(member, used_as),
            correction: (optionality == Optionality::Required).then(|| correction::of(&ty)).flatten(),
            required: self.is_required(shape, member, &optionality, used_as),
            optionality,
            json_text: self.is_json_text(&from, &place, member, &ty),
            ty,
            sensitive,
        })
    }

    /// Returns the optionality of a member according to the rules for clients (Smithy 2.0, "Optionality"): members of
    /// inputs and `clientOptional` members can be absent; other members that are required or have a default cannot.
    /// Members that target structures or unions can always be absent, because they have no default to use if the
    /// service leaves them out.
    fn optionality(
        &self,
        id: &ShapeId,
        shape: &Shape,
        name: &str,
        member: &Member,
        ty: &Type,
        used_as: Use,
    ) -> Optionality {
        let kind = self.shape(&member.target).map_or("", |target| target.kind.as_str());
        let always_optional = used_as == Use::Input
            || shape.traits.contains_key(INPUT)
            || member.traits.contains_key(CLIENT_OPTIONAL)
            || matches!(kind, "structure" | "union");
        let stated = member.traits.get(DEFAULT).filter(|value| !value.is_null());
        let default = stated.and_then(|value| default(value, ty));
        if let Some(value) = stated.filter(|_| default.is_none()) {
            let kind = ErrorKind::TraitValue {
                from: format!("{id}${name}"),
                name: DEFAULT.to_owned(),
                message: format!("{value} is not a valid value of the member"),
            };
            self.error(kind, self.member_place(id, name).then(&["traits", DEFAULT]));
        }
        match default {
            _ if always_optional => Optionality::Optional,
            Some(default) => Optionality::Default(default),
            None if member.traits.contains_key(REQUIRED) => Optionality::Required,
            None => Optionality::Optional,
        }
    }

    /// Whether a member is required although it can be absent. If a response lacks the member, the client fills in a
    /// value. Streams and members of inputs are never filled in.
    fn is_required(&self, owner: &Shape, member: &Member, optionality: &Optionality, used_as: Use) -> bool {
        let is_stream = self.shape(&member.target).is_some_and(|target| target.traits.contains_key(STREAMING));
        let is_input = used_as == Use::Input || owner.traits.contains_key(INPUT);
        member.traits.contains_key(REQUIRED) && *optionality == Optionality::Optional && !(is_stream || is_input)
    }
}

/// Parses a default value. Returns `None` if it does not fit the type.
fn default(value: &Value, ty: &Type) -> Option<ir::Default> {
    Some(match (ty, value) {
        (Type::Boolean, Value::Bool(value)) => ir::Default::Boolean(*value),
        (Type::Byte, Value::Number(number)) => integer(number.as_i64(), i8::MIN.into(), i8::MAX.into())?,
        (Type::Short, Value::Number(number)) => integer(number.as_i64(), i16::MIN.into(), i16::MAX.into())?,
        (Type::Integer, Value::Number(number)) => integer(number.as_i64(), i32::MIN.into(), i32::MAX.into())?,
        (Type::Long, Value::Number(number)) => integer(number.as_i64(), i64::MIN, i64::MAX)?,
        (Type::Float, Value::Number(number)) => {
            let value = number.as_f64()?;
            ir::Default::Number((value as f32).is_finite().then(|| format!("{value:?}"))?)
        }
        (Type::Double, Value::Number(number)) => ir::Default::Number(format!("{:?}", number.as_f64()?)),
        (Type::Float, Value::String(text)) => ir::Default::Number(not_finite("f32", text)?),
        (Type::Double, Value::String(text)) => ir::Default::Number(not_finite("f64", text)?),
        (Type::BigInteger, Value::Number(number)) => big_number::<BigInteger>(number)?,
        (Type::BigDecimal, Value::Number(number)) => big_number::<BigDecimal>(number)?,
        (Type::String, Value::String(value)) => ir::Default::String(value.clone()),
        (Type::Shape(name), Value::String(value)) => ir::Default::Enum { name: name.clone(), value: value.clone() },
        (Type::Blob | Type::ByteStream, Value::String(value)) if value.is_empty() => ir::Default::Empty,
        (Type::Blob, Value::String(value)) => ir::Default::Blob(base64::decode(value).ok()?),
        (Type::Document, value) => ir::Default::Document(values::document(value)?),
        (Type::List(_), Value::Array(items)) if items.is_empty() => ir::Default::Empty,
        (Type::Map(..), Value::Object(entries)) if entries.is_empty() => ir::Default::Empty,
        (Type::Timestamp, value) => {
            let time = values::instant(value)?;
            ir::Default::Timestamp { seconds: time.secs(), nanos: time.subsec_nanos() }
        }
        _ => return None,
    })
}

/// Returns the Rust constant for a floating-point value that JSON numbers cannot represent.
fn not_finite(ty: &str, text: &str) -> Option<String> {
    let constant = match text {
        "NaN" => "NAN",
        "Infinity" => "INFINITY",
        "-Infinity" => "NEG_INFINITY",
        _ => return None,
    };
    Some(format!("{ty}::{constant}"))
}

/// Converts a big number to a default value. Returns `None` if its Rust type cannot represent it.
fn big_number<T: FromStr>(number: &Number) -> Option<ir::Default> {
    number.as_str().parse::<T>().is_ok().then(|| ir::Default::BigNumber(number.to_string()))
}

fn integer(value: Option<i64>, least: i64, most: i64) -> Option<ir::Default> {
    value.filter(|value| (least..=most).contains(value)).map(|value| ir::Default::Number(value.to_string()))
}

/// Renames accessors that have the name of a member: if there are members `tags` and `set_tags`, for example, the
/// setter of `tags` gets a longer name.
fn clear_accessors(members: &mut [ir::Member]) {
    let fields: Vec<String> = members.iter().map(|member| member.field.clone()).collect();
    for member in members {
        for accessor in [&mut member.setter, &mut member.getter] {
            while fields.contains(accessor) {
                accessor.push_str("_value");
            }
        }
    }
}
