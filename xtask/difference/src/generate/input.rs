//! Inputs: JSON objects with some of the members of an operation's input.

use fastrand::Rng;
use serde_json::{Map, Value};

use super::text::text;
use crate::model::{Kind, Model};

/// Generates an input for the structure with this id, using only `keys`.
pub fn input(rng: &mut Rng, model: &Model, id: &str, keys: &[&str]) -> Value {
    let Kind::Structure(members) = model.kind(id) else { return Value::Object(Map::new()) };
    // All, none, or some.
    let (often, of) = *rng.choice(&[(1, 1), (0, 1), (1, 2), (1, 2), (3, 4)]).unwrap_or(&(1, 1));
    members
        .into_iter()
        .filter(|(key, _)| keys.contains(&key.as_str()))
        .filter_map(|(key, target)| (rng.u8(..of) < often).then(|| (key, value(rng, model, &target))))
        .collect::<Map<_, _>>()
        .into()
}

fn value(rng: &mut Rng, model: &Model, id: &str) -> Value {
    match model.kind(id) {
        Kind::Structure(members) => members
            .into_iter()
            .filter_map(|(key, target)| (rng.u8(..4) > 0).then(|| (key, value(rng, model, &target))))
            .collect::<Map<_, _>>()
            .into(),
        Kind::List(element) => (0..rng.usize(..4)).map(|_| value(rng, model, &element)).collect(),
        Kind::Map(element) => (0..rng.usize(..2)).map(|_| (text(rng), value(rng, model, &element))).collect(),
        Kind::Text(values) => rng.choice(values).filter(|_| rng.u8(..4) > 0).unwrap_or_else(|| text(rng)).into(),
        Kind::Integer => (*rng.choice(&[0, 1, -1, 30, 365, i32::MAX, i32::MIN]).unwrap_or(&7)).into(),
        Kind::Boolean => rng.bool().into(),
        Kind::Blob => (0..rng.usize(..40)).map(|_| char::from(rng.u8(..))).collect::<String>().into(),
        Kind::Timestamp => rng.i32(..).into(),
    }
}
