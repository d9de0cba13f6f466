//! Mutates models into ones that could be malicious or accidentally broken.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Strings that would be code, markup, attributes, keys or paths if they were not escaped.
pub(crate) const NASTY: [&str; 22] = [
    "\"; pub fn injected() {} \"",
    "*/ pub fn injected() {} /*",
    "\n pub fn injected() {}",
    "x\r\n//! y\r\npub fn injected() {}",
    "\"]\npub fn injected() {}\n#[doc = \"",
    "\"#; pub fn injected() {} r#\"",
    "}} pub fn injected() {} macro_rules! x {{",
    "\"\n[package]\nname = \"injected\"\n[injected]\nx = \"",
    "```\nfn injected() {}\n```",
    "<pre><code>```\npub fn injected() {}</code></pre>",
    "<script>alert(1)</script><ul><li><ul><li><b>",
    "[x](javascript:alert(1)) [`crate::injected`] <a href=\"file:///etc/passwd\">x</a>",
    "{{ config }} {% include \"/etc/passwd\" %} {name} {0}",
    "../../../injected.rs",
    "\u{202e}\u{2066}fn injected\u{2069}",
    "\u{0}\u{1b}[31m\u{85}\u{2028}\u{feff}",
    "é²ß漢字🦀\u{301}",
    "Unknown",
    "r#fn self Self crate",
    "\\",
    "'",
    "123",
];

const TRAITS: [&str; 40] = [
    "smithy.api#required",
    "smithy.api#default",
    "smithy.api#sensitive",
    "smithy.api#sparse",
    "smithy.api#enum",
    "smithy.api#clientOptional",
    "smithy.api#idempotencyToken",
    "smithy.api#paginated",
    "smithy.api#timestampFormat",
    "smithy.api#deprecated",
    "smithy.api#documentation",
    "smithy.api#error",
    "smithy.api#retryable",
    "smithy.api#mixin",
    "smithy.api#streaming",
    "smithy.api#http",
    "smithy.api#httpHeader",
    "smithy.api#httpLabel",
    "smithy.api#httpPayload",
    "smithy.api#httpPrefixHeaders",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpResponseCode",
    "smithy.api#jsonName",
    "smithy.api#mediaType",
    "smithy.api#xmlAttribute",
    "smithy.api#xmlFlattened",
    "smithy.api#xmlName",
    "smithy.api#xmlNamespace",
    "smithy.api#endpoint",
    "smithy.api#hostLabel",
    "smithy.api#auth",
    "smithy.api#length",
    "smithy.api#pattern",
    "smithy.rules#clientContextParams",
    "smithy.rules#contextParam",
    "smithy.rules#staticContextParams",
    "smithy.rules#operationContextParams",
    "smithy.waiters#waitable",
    "aws.protocols#awsQueryError",
];

/// The protocols that a model may be switched to.
const PROTOCOLS: [&str; 8] = [
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
];

const TYPES: [&str; 20] = [
    "structure",
    "union",
    "enum",
    "intEnum",
    "list",
    "map",
    "set",
    "string",
    "blob",
    "boolean",
    "integer",
    "long",
    "float",
    "double",
    "bigInteger",
    "bigDecimal",
    "timestamp",
    "document",
    "service",
    "operation",
];

/// Applies a few mutations to one of the models, including grafts from other models. The first `own` models are small;
/// one of them is chosen at least three times out of four.
pub(crate) fn mutated(random: &mut Rng, models: &[Value], own: usize) -> Value {
    let among = if random.u8(..4) == 0 { models.len() } else { own };
    let mut model = models[random.usize(..among)].clone();
    if random.bool() {
        speak(PROTOCOLS[random.usize(..PROTOCOLS.len())], &mut model);
    }
    let most = random.usize(1..=5);
    for _ in 0..random.usize(1..=most) {
        let mutation = random.u8(..11);
        let other = &models[random.usize(..models.len())];
        let name = nasty(random).to_owned();
        let ids: Vec<String> = shapes(&model).keys().cloned().collect();
        if ids.is_empty() {
            return model;
        }
        let id = ids[random.usize(..ids.len())].clone();
        let another = ids[random.usize(..ids.len())].clone();
        // Earlier mutations may have replaced the shape with anything.
        if !model["shapes"][&id].is_object() {
            continue;
        }
        match mutation {
            // Replace a shape with a random one, usually from another model.
            0 => {
                let from: Vec<_> = shapes(other).iter().collect();
                let (_, shape) = from[random.usize(..from.len())];
                model["shapes"][&id] = shape.clone();
            }
            1 => drop(model["shapes"].as_object_mut().map(|shapes| shapes.shift_remove(&id))),
            2 => model["shapes"][&id]["type"] = json!(TYPES[random.usize(..TYPES.len())]),
            // Replace any value with any other.
            3 | 4 => {
                let with = pick(random, other).clone();
                *pick_mut(random, &mut model) = with;
            }
            5 => {
                let with = value(random);
                *pick_mut(random, &mut model) = with;
            }
            // Change targets, possibly to form cycles.
            6 => each_target(&mut model["shapes"][&id], &mut |target| {
                if random.bool() {
                    *target = json!(another);
                }
            }),
            7 => {
                let name = TRAITS[random.usize(..TRAITS.len())];
                let value = value(random);
                let shape = &mut model["shapes"][&id];
                let members = shape["members"].as_object().map_or(0, Map::len);
                let at = match members {
                    0 => shape,
                    _ => shape["members"].as_object_mut().unwrap().values_mut().nth(random.usize(..members)).unwrap(),
                };
                if !at.is_object() {
                    continue;
                }
                if !at["traits"].is_object() {
                    at["traits"] = json!({});
                }
                at["traits"][name] = value;
            }
            // Add a member with a difficult name.
            8 => {
                let shape = &mut model["shapes"][&id];
                if shape["members"].is_object() {
                    shape["members"][name] = json!({ "target": another });
                }
            }
            9 => graft(random, &mut model, other, &id),
            _ => {
                let texts = NASTY[random.usize(..NASTY.len())];
                each_text(&mut model["shapes"][&id], &mut |text| {
                    if random.u8(..4) == 0 {
                        *text = json!(texts);
                    }
                });
            }
        }
    }
    model
}

/// Switches a model to another protocol.
fn speak(protocol: &str, model: &mut Value) {
    let services = model["shapes"].as_object_mut().into_iter().flat_map(Map::values_mut);
    for service in services.filter(|shape| shape["type"] == "service") {
        if let Some(traits) = service["traits"].as_object_mut() {
            traits.retain(|name, _| !PROTOCOLS.contains(&name.as_str()));
            traits.insert(protocol.to_owned(), json!({}));
        }
    }
}

/// Copies a shape and its closure from another model, and adds a member that targets the copy to a shape of this model.
fn graft(random: &mut Rng, model: &mut Value, other: &Value, onto: &str) {
    let from: Vec<&String> = shapes(other).keys().collect();
    let root = from[random.usize(..from.len())].clone();
    let mut todo = vec![root.clone()];
    while let Some(id) = todo.pop() {
        let Some(shape) = other["shapes"].get(&id).filter(|_| model["shapes"].get(&id).is_none()) else { continue };
        let mut shape = shape.clone();
        each_target(&mut shape, &mut |target| todo.extend(target.as_str().map(str::to_owned)));
        model["shapes"][id] = shape;
    }
    let shape = &mut model["shapes"][onto];
    if shape["members"].is_object() {
        shape["members"][nasty(random)] = json!({ "target": root });
    }
}

fn shapes(model: &Value) -> &Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    model.get("shapes").and_then(Value::as_object).unwrap_or(&NONE)
}

fn nasty(random: &mut Rng) -> &'static str {
    const NAMES: [&str; 12] = [
        "type",
        "Self",
        "self",
        "build",
        "Builder",
        "Error",
        "Message",
        "set_title",
        "Unknown",
        "Send",
        "_request_id",
        "meta",
    ];
    match random.bool() {
        true => NASTY[random.usize(..NASTY.len())],
        false => NAMES[random.usize(..NAMES.len())],
    }
}

fn value(random: &mut Rng) -> Value {
    match random.u8(..14) {
        0 => Value::Null,
        1 => json!(random.bool()),
        2 => json!(random.i64(..)),
        3 => json!(f64::MAX),
        4 => json!(-1),
        5 => json!([]),
        6 => json!({}),
        7 => json!([{ "value": nasty(random), "name": nasty(random) }, { "value": nasty(random) }]),
        8 => json!({ "inputToken": nasty(random), "outputToken": "NextToken", "items": "Books.Books.Books" }),
        9 => json!("x".repeat(random.usize(..3000))),
        11 => json!({ "Hall": { "path": expression(random) }, "Desks": { "path": expression(random) } }),
        12 => json!({ nasty(random): waiter(random), "Ready": waiter(random) }),
        10 => json!({ "message": nasty(random), "since": nasty(random), "min": 1, "max": 1e300 }),
        _ => json!(nasty(random)),
    }
}

/// Returns a waiter with one random acceptor.
fn waiter(random: &mut Rng) -> Value {
    let comparators = ["stringEquals", "booleanEquals", "allStringEquals", "anyStringEquals", "none"];
    let expected = ["true", "false", "in", nasty(random)];
    let matcher = json!({
        "path": expression(random),
        "comparator": comparators[random.usize(..comparators.len())],
        "expected": expected[random.usize(..expected.len())],
    });
    let kind = ["output", "inputOutput", "errorType"][random.usize(..3)];
    json!({ "acceptors": [{ "state": "success", "matcher": { kind: matcher } }], "minDelay": random.i8(..) })
}

/// Returns a JMESPath expression that may be invalid.
fn expression(random: &mut Rng) -> String {
    const PARTS: [&str; 34] = [
        "Books",
        "Title",
        "Year",
        "State",
        "Reader",
        "Card",
        "Notes",
        "Place",
        "Shelf",
        "Lent",
        "input",
        "output",
        ".",
        ".",
        ".",
        "[]",
        "[*]",
        "[0]",
        "[-1]",
        "[?",
        "]",
        "(",
        ")",
        " == ",
        " > ",
        " && ",
        " || ",
        "!",
        " | ",
        "'in'",
        "`1`",
        "length(",
        "contains(",
        "keys(@)",
    ];
    const WHOLE: [&str; 9] = [
        "Books[].Title",
        "Books[?State == 'out'].Title | [0]",
        "length(Books[?Year > `1900`]) > `0`",
        "contains(Books[].[Title, State][], 'in')",
        "Books[-1].State",
        "!Lent",
        "Where.[Hall, Wing]",
        "Where.Desks[].Name",
        "Place.Shelf",
    ];
    let mut text = WHOLE[random.usize(..WHOLE.len())].to_owned();
    for _ in 0..random.usize(..4) {
        let part = PARTS[random.usize(..PARTS.len())];
        match random.u8(..3) {
            0 => text.push_str(part),
            1 => text.insert_str(0, part),
            _ => text = text.replacen(PARTS[random.usize(..PARTS.len())], part, 1),
        }
    }
    text
}

/// Picks a value in a model; deeply nested ones are less likely.
fn pick<'a>(random: &mut Rng, value: &'a Value) -> &'a Value {
    let mut at = value;
    loop {
        let next = match at {
            Value::Object(entries) if !entries.is_empty() => entries.values().nth(random.usize(..entries.len())),
            Value::Array(items) if !items.is_empty() => items.get(random.usize(..items.len())),
            _ => None,
        };
        match next {
            Some(next) if random.u8(..6) != 0 => at = next,
            _ => return at,
        }
    }
}

fn pick_mut<'a>(random: &mut Rng, value: &'a mut Value) -> &'a mut Value {
    let mut at = value;
    for depth in 0.. {
        let size = match &*at {
            Value::Object(entries) => entries.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        // Keep the model itself and its map of shapes: without them, nothing is tested.
        if size == 0 || (depth > 1 && random.u8(..6) == 0) {
            break;
        }
        let shapes = at.as_object().and_then(|entries| entries.keys().position(|key| key == "shapes"));
        let index = shapes.filter(|_| depth == 0).unwrap_or_else(|| random.usize(..size));
        at = match at {
            Value::Object(entries) => entries.values_mut().nth(index).unwrap(),
            Value::Array(items) => &mut items[index],
            _ => unreachable!("only these have a size"),
        };
    }
    at
}

fn each_target(value: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match key == "target" {
                    true => change(value),
                    false => each_target(value, change),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_target(item, change)),
        _ => {}
    }
}

fn each_text(value: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                if key != "target" && key != "type" {
                    each_text(value, change);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::String(_) => change(value),
        _ => {}
    }
}
