//! Places a string in many parts of a model.

use serde_json::{Value, json};

const LIBRARY: &str = include_str!("../diff/library.json");

/// Returns the model of the library, with this string in many places.
pub(crate) fn everywhere(text: &str) -> String {
    let mut model: Value = serde_json::from_str(LIBRARY).unwrap();
    let shapes = &mut model["shapes"];
    let docs = "smithy.api#documentation";
    for shape in ["Library", "LendBook", "Book", "Reader", "State", "Place", "Lent"] {
        shapes[format!("example.library#{shape}")]["traits"][docs] = json!(text);
    }
    let service = &mut shapes["example.library#Library"];
    service["version"] = json!(text);
    service["traits"]["smithy.api#title"] = json!(text);
    service["traits"]["aws.api#service"]["sdkId"] = json!(text);
    service["traits"]["aws.auth#sigv4"]["name"] = json!(text);
    shapes["example.library#State"]["members"]["IN"]["traits"] = json!({ "smithy.api#enumValue": text, docs: text });
    shapes["example.library#Book"]["members"]["Title"]["traits"] = json!({ docs: text, "smithy.api#pattern": text,
        "smithy.api#default": text, "smithy.api#deprecated": { "message": text, "since": text } });
    shapes["example.library#Notes"] = json!({ "type": "list", "member": { "target": "example.library#Old" } });
    shapes["example.library#Old"] = json!({ "type": "string", "traits": { "smithy.api#enum": [
        { "value": text, "documentation": text }, { "value": "other", "name": text }] } });
    model.to_string()
}
