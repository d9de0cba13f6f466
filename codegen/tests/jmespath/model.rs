//! A small model with members of every kind.

use serde_json::{Map, Value, json};

/// Returns the model of a service whose operations have these waiters, each given as its name, path, comparator and
/// expected value.
pub(crate) fn with_waiters(waiters: &[(String, &str, &str, &str)]) -> Value {
    let optional = |target: &str| json!({ "target": target });
    let required = |target: &str| json!({ "target": target, "traits": { "smithy.api#required": {} } });
    let waiters = waiters.iter().map(|(name, path, comparator, expected)| {
        let kind = if path.contains("input.") { "inputOutput" } else { "output" };
        let matcher = json!({ kind: { "path": path, "comparator": comparator, "expected": expected } });
        (name.clone(), json!({ "acceptors": [{ "state": "success", "matcher": matcher }] }))
    });
    // Each operation gets at most 100 waiters.
    let waiters = waiters.collect::<Vec<_>>();
    let operations = waiters.chunks(100).enumerate().map(|(index, waiters)| {
        let waiters: Map<String, Value> = waiters.iter().cloned().collect();
        let operation = json!({
            "type": "operation",
            "input": { "target": "a#In" },
            "output": { "target": "a#Out" },
            "errors": [{ "target": "a#Gone" }],
            "traits": { "smithy.waiters#waitable": waiters },
        });
        (if index == 0 { "a#Op".to_owned() } else { format!("a#Op{index}") }, operation)
    });
    let operations: Map<String, Value> = operations.collect();
    let targets: Vec<_> = operations.keys().map(|id| json!({ "target": id })).collect();
    let list = |target: &str| json!({ "type": "list", "member": { "target": target } });
    let map = |target: &str| json!({ "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": target } });
    let mut model = json!({
        "smithy": "2.0",
        "shapes": {
            "a#S": {
                "type": "service",
                "version": "1",
                "operations": targets,
                "traits": { "aws.api#service": { "sdkId": "S" }, "aws.protocols#awsJson1_1": {} },
            },
            "a#Gone": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
            "a#In": { "type": "structure", "members": {
                "name": optional("smithy.api#String"),
                "names": optional("a#Names"),
            } },
            "a#Out": { "type": "structure", "members": {
                "name": optional("smithy.api#String"),
                "fixed": required("smithy.api#String"),
                "kind": optional("a#Kind"),
                "flag": optional("smithy.api#Boolean"),
                "set": required("smithy.api#Boolean"),
                "count": optional("smithy.api#Integer"),
                "size": optional("smithy.api#Long"),
                "share": optional("smithy.api#Float"),
                "when": optional("smithy.api#Timestamp"),
                "inner": optional("a#Out"),
                "items": optional("a#Items"),
                "all": required("a#Items"),
                "names": optional("a#Names"),
                "gaps": optional("a#Gaps"),
                "tags": optional("a#Tags"),
                "kinds": optional("a#Kinds"),
                "groups": optional("a#Groups"),
                "choice": optional("a#Choice"),
                "odd_name": optional("smithy.api#String"),
                "blob": optional("smithy.api#Blob"),
                "any": optional("smithy.api#Document"),
                "chain": optional("a#Chain"),
            } },
            "a#Item": { "type": "structure", "members": {
                "name": optional("smithy.api#String"),
                "kind": optional("a#Kind"),
                "done": required("smithy.api#Boolean"),
                "now": required("smithy.api#Integer"),
                "goal": optional("smithy.api#Integer"),
                "parts": optional("a#Items"),
                "names": optional("a#Names"),
            } },
            "a#Kind": { "type": "enum", "members": {
                "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a" } },
            } },
            "a#Choice": { "type": "union", "members": {
                "text": optional("smithy.api#String"),
                "item": optional("a#Item"),
                "none": optional("smithy.api#Unit"),
            } },
            "a#Chain": { "type": "union", "members": {
                "end": optional("smithy.api#String"),
                "next": optional("a#Chain"),
                "link": optional("a#Link"),
            } },
            "a#Link": { "type": "structure", "members": { "to": optional("a#Chain") } },
            "a#Items": list("a#Item"),
            "a#Names": list("smithy.api#String"),
            "a#Gaps": {
                "type": "list",
                "member": { "target": "smithy.api#String" },
                "traits": { "smithy.api#sparse": {} },
            },
            "a#Tags": map("smithy.api#String"),
            "a#Kinds": {
                "type": "map",
                "key": { "target": "a#Kind" },
                "value": { "target": "smithy.api#String" },
            },
            "a#Groups": map("a#Items"),
        },
    });
    model["shapes"].as_object_mut().unwrap().extend(operations);
    model
}
