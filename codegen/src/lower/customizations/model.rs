//! Customizations of a model, such as traits that it lacks and defaults that it should not have. They are applied
//! early, so that the rest of lowering sees the amended model.

use super::{Change, Customization, lacks_endpoint_rules, missing, rows};
use crate::ast::{Member, Model, ShapeId};
use crate::error::{Error, ErrorKind, Place};
use crate::json::{Object, Value};
use crate::lower::traits::{CLIENT_OPTIONAL, DEFAULT, DEPRECATED, DOCUMENTATION, HTTP_HEADER};

/// Applies the customizations of the service that change the model, and returns an error for each one that no longer
/// applies.
pub(in crate::lower) fn amend(model: &mut Model, service: &ShapeId) -> Vec<Error> {
    let mut errors = Vec::new();
    if model.shapes.get(service).is_some_and(|shape| lacks_endpoint_rules(service, shape)) {
        return errors;
    }
    for Customization { reason, source, change } in rows(service) {
        let applied = match change {
            Change::Trait { shape, name, value } => add_trait(model, shape, name, *value),
            Change::NoDefault { shapes } => shapes.iter().try_for_each(|shape| remove_default(model, shape)),
            Change::OptionalMembers => {
                make_optional(model);
                Ok(())
            }
            Change::InputDefault { member, value } => {
                add_default(model, member, value);
                Ok(())
            }
            Change::ExpiresString { operation } => add_expires_string(model, service, operation),
            _ => Ok(()),
        };
        if let Err(fault) = applied {
            let kind = ErrorKind::Customization { id: service.clone(), fault, reason, source };
            let place = Place::shape(model.shapes.get(service).map_or(0, |shape| shape.source), service);
            errors.push(Error::new(kind, place));
        }
    }
    errors
}

fn add_trait(model: &mut Model, shape: &str, name: &str, value: Option<&str>) -> Result<(), String> {
    let found = model.shapes.get_mut(&ShapeId::new(shape)).ok_or_else(|| missing(shape))?;
    let value = value.map_or_else(|| Value::Object(Object::default()), |value| Value::String(value.to_owned()));
    if found.traits.insert(name.to_owned(), value.clone()) == Some(value) {
        return Err(format!("gives `{shape}` the trait `{name}`, which it already has"));
    }
    Ok(())
}

/// Removes the default from a member, or from a shape and all members that target it.
fn remove_default(model: &mut Model, id: &str) -> Result<(), String> {
    let (shape, member) = id.split_once('$').map_or((id, None), |(shape, member)| (shape, Some(member)));
    let shape = ShapeId::new(shape);
    let found = model.shapes.get_mut(&shape).ok_or_else(|| missing(id))?;
    if let Some(member) = member {
        found.members.get_mut(member).ok_or_else(|| missing(id))?.traits.shift_remove(DEFAULT);
        return Ok(());
    }
    found.traits.shift_remove(DEFAULT);
    for member in members_of_structures(model).filter(|member| member.target == shape) {
        member.traits.shift_remove(DEFAULT);
    }
    Ok(())
}

/// Gives all input members with this name a default, so that callers need not set them.
fn add_default(model: &mut Model, member: &str, value: &str) {
    let operations = model.shapes.values().filter_map(|shape| shape.input.as_ref());
    let inputs: Vec<_> = operations.map(|input| input.target.clone()).collect();
    for input in inputs {
        let member = model.shapes.get_mut(&input).and_then(|input| input.members.get_mut(member));
        if let Some(member) = member {
            member.traits.insert(CLIENT_OPTIONAL.to_owned(), Value::Object(Object::default()));
            member.traits.insert(DEFAULT.to_owned(), Value::String(value.to_owned()));
        }
    }
}

/// Adds a member with the unparsed `Expires` header. The existing member becomes a timestamp, and is deprecated.
fn add_expires_string(model: &mut Model, service: &ShapeId, operation: &str) -> Result<(), String> {
    let id = ShapeId::new(service.as_str().replace(service.name(), operation));
    let output = model.shapes.get(&id).and_then(|operation| Some(operation.output.as_ref()?.target.clone()));
    let output = output.and_then(|output| model.shapes.get_mut(&output)).ok_or_else(|| missing(operation))?;
    let expires = output.members.get_mut("Expires").ok_or_else(|| missing("Expires"))?;
    let text = |text: &str| Value::String(text.to_owned());
    let message = "it is not set if the header is not a date; use ExpiresString instead";
    let deprecated = Object::from_iter([("message".to_owned(), text(message))]);
    let mut raw = expires.clone();
    raw.target = ShapeId::new("smithy.api#String");
    raw.traits.insert(HTTP_HEADER.to_owned(), text("ExpiresString"));
    raw.traits.insert(
        DOCUMENTATION.to_owned(),
        text("<p>The header <code>Expires</code> as it was uploaded, whether or not it is a date.</p>"),
    );
    expires.traits.insert(DEPRECATED.to_owned(), Value::Object(deprecated));
    let date = expires.target.clone();
    output.members.insert("ExpiresString".to_owned(), raw);
    if let Some(date) = model.shapes.get_mut(&date) {
        date.kind = "timestamp".to_owned();
    }
    Ok(())
}

fn make_optional(model: &mut Model) {
    for member in members_of_structures(model) {
        member.traits.insert(CLIENT_OPTIONAL.to_owned(), Value::Object(Object::default()));
    }
}

fn members_of_structures(model: &mut Model) -> impl Iterator<Item = &mut Member> {
    let structures = model.shapes.values_mut().filter(|shape| shape.kind == "structure");
    structures.flat_map(|shape| shape.members.values_mut())
}
