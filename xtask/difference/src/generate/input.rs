//! Inputs: JSON objects with some of the members of an operation's input.

use fastrand::Rng;
use serde_json::{Map, Value};

use super::text::text;
use crate::model::{Kind, Model};

/// Generates an input for the structure with this ID, using only `keys`.
pub fn input(rng: &mut Rng, model: &Model, id: &str, keys: &[&str]) -> Value {
    let Kind::Structure(members) = model.kind(id) else { return Value::Object(Map::new()) };
    // Set all members, none, or some.
    let (often, of) = *rng.choice(&[(1, 1), (0, 1), (1, 2), (1, 2), (3, 4)]).unwrap_or(&(1, 1));
    members
        .into_iter()
        .filter(|(key, _)| keys.contains(&key.as_str()))
        .filter_map(|(key, target)| (rng.u8(..of) < often).then(|| (key, value(rng, model, &target, 0))))
        .collect::<Map<_, _>>()
        .into()
}

/// Generates an input for an operation. Required members are usually set, so that most calls are sent.
pub fn input_of_operation(rng: &mut Rng, model: &Model, operation: &str) -> Value {
    let (often, of) = *rng.choice(&[(1, 1), (0, 1), (1, 2), (1, 2), (3, 4)]).unwrap_or(&(1, 1));
    let complete = rng.u8(..12) > 0;
    let mut input = Map::new();
    for member in model.members(&model.target(operation, "input")) {
        let required = complete && member.of(REQUIRED).is_some();
        if rng.u8(..of) >= often && !required {
            continue;
        }
        let plain = complete && PLAIN.iter().any(|name| member.of(name).is_some());
        let value = match model.kind(&member.target) {
            Kind::Text(values) if plain && values.is_empty() => plain_text(rng).into(),
            _ => value(rng, model, &member.target, 0),
        };
        input.insert(member.name, value);
    }
    input.into()
}

/// Traits that bind members to parts of a request where fewer characters are allowed than in its body.
const PLAIN: [&str; 3] = ["smithy.api#httpLabel", "smithy.api#httpHeader", "smithy.api#httpQuery"];

const REQUIRED: &str = "smithy.api#required";

/// Generates a string for a label, a query parameter or a header.
fn plain_text(rng: &mut Rng) -> String {
    const PIECES: &[&str] =
        &["a", "Z", "7", "-", "/", ":", " ", ",", "%", "+", "=", "&", "?", "\"", "é", "~", "_", ".", "*"];
    let text: String = (0..rng.usize(1..10)).filter_map(|_| rng.choice(PIECES).copied()).collect();
    if rng.u8(..3) == 0 { text } else { text.chars().filter(char::is_ascii_alphanumeric).chain(['x']).collect() }
}

/// The nesting depth at which optional members are left out and collections are empty.
const DEPTH: u8 = 5;

fn value(rng: &mut Rng, model: &Model, id: &str, depth: u8) -> Value {
    match model.kind(id) {
        Kind::Structure(_) => {
            let members = model.members(id).into_iter();
            members
                .filter(|member| member.of(REQUIRED).is_some() || depth < DEPTH && rng.u8(..4) > 0)
                .map(|member| (member.name, member.target))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|(name, target)| (name, value(rng, model, &target, depth + 1)))
                .collect::<Map<_, _>>()
                .into()
        }
        Kind::Union(variants) => {
            let variant = rng.choice(variants).map(|(key, target)| (key, value(rng, model, &target, depth + 1)));
            variant.into_iter().collect::<Map<_, _>>().into()
        }
        _ if depth >= DEPTH && !matches!(model.kind(id), Kind::Text(_) | Kind::Integer | Kind::Boolean) => {
            empty(model, id)
        }
        Kind::List(element) => (0..rng.usize(..4)).map(|_| item(rng, model, id, &element, depth)).collect(),
        Kind::Map(element) => {
            let key = |rng: &mut Rng| match model.kind(&model.part(id, "key").target) {
                Kind::Text(values) => rng.choice(values).unwrap_or_else(|| text(rng)),
                _ => text(rng),
            };
            (0..rng.usize(..2)).map(|_| (key(rng), item(rng, model, id, &element, depth))).collect()
        }
        Kind::Text(values) => rng.choice(values).filter(|_| rng.u8(..4) > 0).unwrap_or_else(|| text(rng)).into(),
        Kind::Integer => (*rng.choice(&[0, 1, -1, 30, 365, i32::MAX, i32::MIN]).unwrap_or(&7)).into(),
        Kind::Float => (*rng.choice(&[0.0, -0.0, 1.0, 0.1, 1e21, 1e-7, 123_456.789, -2.5e300]).unwrap_or(&0.5)).into(),
        Kind::Document => document(rng, depth),
        Kind::Boolean => rng.bool().into(),
        Kind::Blob => (0..rng.usize(..40)).map(|_| char::from(rng.u8(..))).collect::<String>().into(),
        Kind::Timestamp => rng.i32(..).into(),
    }
}

/// Generates an item of a list, or a value of a map. It can be null if the list or map is sparse.
fn item(rng: &mut Rng, model: &Model, id: &str, element: &str, depth: u8) -> Value {
    match model.is_sparse(id) && rng.u8(..3) == 0 {
        true => Value::Null,
        false => value(rng, model, element, depth + 1),
    }
}

fn empty(model: &Model, id: &str) -> Value {
    match model.kind(id) {
        Kind::List(_) => Value::Array(Vec::new()),
        Kind::Map(_) => Value::Object(Map::new()),
        Kind::Float => 0.5.into(),
        Kind::Timestamp => 0.into(),
        _ => Value::from(""),
    }
}

fn document(rng: &mut Rng, depth: u8) -> Value {
    match rng.u8(..if depth < DEPTH { 8 } else { 5 }) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => rng.i32(..).into(),
        3 => 1.5.into(),
        4 => text(rng).into(),
        5 => (0..rng.usize(..3)).map(|_| document(rng, depth + 1)).collect(),
        _ => (0..rng.usize(..2)).map(|_| (text(rng), document(rng, depth + 1))).collect(),
    }
}
