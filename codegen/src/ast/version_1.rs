//! Conversion of Smithy 1.0 models to 2.0: in 1.0, numeric and boolean members of structures have implicit defaults
//! unless they are boxed or required.

use super::{Member, Model, Shape, ShapeId};
use crate::json::Value;

const BOX: &str = "smithy.api#box";
const DEFAULT: &str = "smithy.api#default";
const REQUIRED: &str = "smithy.api#required";

/// Adds the defaults that are implicit in 1.0 to the structures that `files` define.
pub(super) fn state_defaults(model: &mut Model, files: &[usize]) {
    let of_files = model.shapes.iter().filter(|(_, shape)| files.contains(&shape.source) && shape.kind == "structure");
    let mut found: Vec<(ShapeId, String, Value)> = Vec::new();
    for (id, shape) in of_files {
        for (name, member) in &shape.members {
            found.extend(default(model, member).map(|default| (id.clone(), name.clone(), default)));
        }
    }
    for (id, name, default) in found {
        if let Some(member) = model.shapes.get_mut(&id).and_then(|shape| shape.members.get_mut(&name)) {
            member.traits.insert(DEFAULT.to_owned(), default);
        }
    }
}

fn default(model: &Model, member: &Member) -> Option<Value> {
    if [BOX, DEFAULT, REQUIRED].iter().any(|name| member.traits.contains_key(*name)) {
        return None;
    }
    let kind = match model.shapes.get(&member.target) {
        Some(Shape { traits, .. }) if traits.contains_key(BOX) => return None,
        Some(shape) => shape.kind.clone(),
        None => member.target.as_str().strip_prefix("smithy.api#Primitive")?.to_ascii_lowercase(),
    };
    match kind.as_str() {
        "boolean" => Some(Value::Bool(false)),
        "byte" | "short" | "integer" | "long" | "float" | "double" => Some(Value::from(0_i64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Source;

    fn defaults(version: &str) -> Vec<(String, Option<Value>)> {
        let target = |id: &str| json!({ "target": id });
        let with = |id: &str, name: &str| json!({ "target": id, "traits": { name: {} } });
        let text = json!({
            "smithy": version,
            "shapes": {
                "a#S": {
                    "type": "structure",
                    "members": {
                        "boxed": target("smithy.api#Integer"),
                        "flag": target("smithy.api#PrimitiveBoolean"),
                        "long": target("smithy.api#PrimitiveLong"),
                        "must": with("a#Count", REQUIRED),
                        "of_boxed": target("a#Boxed"),
                        "own": target("a#Count"),
                        "own_boxed": with("a#Count", BOX),
                        "text": target("smithy.api#String"),
                    },
                },
                "a#Boxed": { "type": "double", "traits": { BOX: {} } },
                "a#Count": { "type": "integer" },
            },
        });
        let model = Model::read(&[Source { name: "a.json", text: &text.to_string() }]).unwrap_or_default();
        let shape = model.shapes.get(&ShapeId::new("a#S"));
        let members = shape.into_iter().flat_map(|shape| &shape.members);
        members.map(|(name, member)| (name.clone(), member.traits.get(DEFAULT).cloned())).collect()
    }

    #[test]
    fn numbers_and_booleans_that_are_not_boxed_have_defaults_in_version_1() {
        let stated: Vec<_> = defaults("1.0").into_iter().filter_map(|(name, default)| Some((name, default?))).collect();
        let expected = [("flag", json!(false)), ("long", json!(0)), ("own", json!(0))];
        assert_eq!(stated, expected.map(|(name, default)| (name.to_owned(), Value::from(default))));
    }

    #[test]
    fn version_2_has_no_implicit_defaults() {
        let members = defaults("2.0");
        assert_eq!(members.len(), 8);
        assert!(members.iter().all(|(_, default)| default.is_none()), "{members:?}");
    }
}
