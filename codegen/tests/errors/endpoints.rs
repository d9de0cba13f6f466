//! Errors in endpoint rules. The first fault of a trait is the only error, even if operations set parameters of the
//! faulty rules.

use codegen::{Settings, Source, lower};
use serde_json::{Value, json};

use super::{IN, with};

const RULE_SET: &str = "smithy.rules#endpointRuleSet";
const BDD: &str = "smithy.rules#endpointBdd";

/// Returns the message about endpoint rules, which must be the only error.
fn message(trait_id: &str, rules: &Value) -> String {
    let mut model: Value = serde_json::from_str(&with(IN)).unwrap();
    let traits = model["shapes"]["a#S"]["traits"].as_object_mut().unwrap();
    traits.remove(RULE_SET);
    traits.insert(trait_id.to_owned(), rules.clone());
    model["shapes"]["a#Op"]["traits"] = json!({ "smithy.rules#staticContextParams": { "Unknown": { "value": true } } });
    let text = model.to_string();
    let errors = lower(Source { name: "model.json", text: &text }, &[], &Settings::default()).unwrap_err();
    let [error] = errors.errors.as_slice() else { panic!("{rules}: {errors}") };
    assert_eq!(error.error.kind.code(), "endpoint", "{rules}: {errors}");
    error.error.kind.to_string()
}

/// Returns a rule set in which only the member `path`, a JSON pointer, differs from a valid one.
fn rule_set(path: &str, value: Value) -> Value {
    let mut rules = json!({
        "version": "1.0",
        "parameters": {
            "Region": { "type": "string", "builtIn": "AWS::Region" },
            "Flag": { "type": "boolean" },
            "List": { "type": "stringArray" },
        },
        "rules": [{
            "type": "endpoint",
            "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Region" }] }],
            "endpoint": { "url": "https://{Region}", "headers": {}, "properties": { "authSchemes": [{ "name": "sigv4" }] } },
        }],
    });
    let (parent, key) = path.rsplit_once('/').unwrap();
    match rules.pointer_mut(parent).unwrap() {
        Value::Object(object) => object.insert(key.to_owned(), value),
        parent => Some(std::mem::replace(&mut parent[key.parse::<usize>().unwrap()], value)),
    };
    rules
}

/// Returns a rule set whose only condition is this call of a function.
fn condition(function: &str, arguments: Value) -> Value {
    rule_set("/rules/0/conditions/0", json!({ "fn": function, "argv": arguments }))
}

fn assignment(name: &str) -> Value {
    let call = json!({ "fn": "aws.partition", "argv": ["eu-west-1"], "assign": name });
    rule_set("/rules/0/conditions/0", call)
}

fn parameter(name: &str, parameter: Value) -> Value {
    rule_set(&format!("/parameters/{name}"), parameter)
}

fn url(url: &str) -> Value {
    rule_set("/rules/0/endpoint/url", json!(url))
}

/// Returns a diagram with one node, whose encoded form is given.
fn diagram(root: i64, count: i64, nodes: &str) -> Value {
    json!({
        "version": "1.1",
        "parameters": { "Region": { "type": "string" } },
        "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Region" }] }],
        "results": [{ "type": "error", "conditions": [], "error": "no" }],
        "root": root,
        "nodeCount": count,
        "nodes": nodes,
    })
}

#[test]
fn faults_in_rule_sets_have_a_place_and_advice() {
    let nested = (0..30).fold(json!({ "ref": "Flag" }), |inner, _| json!({ "fn": "not", "argv": [inner] }));
    let parameters: serde_json::Map<_, _> = (0..201).map(|n| (format!("P{n}"), json!({ "type": "string" }))).collect();
    let rules = [
        json!({}),
        json!([]),
        rule_set("/version", json!("2.0")),
        parameter("9", json!({ "type": "string" })),
        parameter("Build", json!({ "type": "string" })),
        parameter("region", json!({ "type": "string" })),
        parameter("Flag", json!({ "type": "number" })),
        parameter("Flag", json!({ "type": "boolean", "default": true })),
        parameter("Flag", json!({ "type": "boolean", "builtIn": "AWS::Color" })),
        parameter("Flag", json!({ "type": "boolean", "builtIn": "AWS::Region" })),
        rule_set("/parameters", Value::Object(parameters)),
        rule_set("/rules", json!([])),
        rule_set("/rules/0/type", json!("house")),
        rule_set("/rules/0/conditions", json!("none")),
        rule_set("/rules/0/conditions/0", json!({ "fn": "isSet", "argv": [null] })),
        rule_set("/rules/0/endpoint/headers", json!({ "x": ["{Flag}"] })),
        rule_set("/rules/0/endpoint/properties/authSchemes", json!([{ "name": "sigv4" }, { "name": "sigv4" }])),
        rule_set("/rules/0/endpoint/properties/cost", json!(1.5)),
        condition("parse", json!([])),
        condition("not", json!([])),
        condition("not", json!(["text"])),
        condition("not", json!([nested])),
        condition("stringEquals", json!(["a", { "ref": "List" }])),
        condition("split", json!(["a", "", 0])),
        condition("isSet", json!([{ "ref": "Color" }])),
        assignment("Region"),
        assignment("_1"),
        condition("isSet", json!([{ "fn": "getAttr", "argv": [{ "ref": "Region" }, "color"] }])),
        condition("isSet", json!([{ "fn": "getAttr", "argv": [{ "ref": "List" }, "[x"] }])),
        condition("isSet", json!([{ "fn": "getAttr", "argv": [{ "ref": "Flag" }, "[0]"] }])),
        url("https://{Region"),
        url("https://{Flag}"),
        url("https://{Color}"),
        rule_set("/rules/0/conditions", json!([])),
    ];
    let messages: Vec<_> = rules.iter().map(|rules| message(RULE_SET, rules)).collect();
    insta::assert_snapshot!("endpoint_rule_sets", messages.join("\n"));
}

#[test]
fn faults_in_diagrams_have_a_place_and_advice() {
    let node = "AAAAAAAAAAEAAAABAAAAAAX14QEAAAAB";
    let rules = [
        diagram(2, 2, "?"),
        diagram(2, 2, "AAAA"),
        diagram(2, 100_001, node),
        diagram(2, -1, node),
        diagram(5, 2, node),
        diagram(-2, 2, node),
        // The condition does not exist, a reference leads nowhere, and a node follows itself.
        diagram(2, 2, "AAAAAAAAAAEAAAABAAAACQX14QEAAAAB"),
        diagram(2, 2, "AAAAAAAAAAEAAAABAAAAAAX14QkAAAAB"),
        diagram(2, 2, "AAAAAAAAAAEAAAABAAAAAAAAAAIAAAAB"),
    ];
    let messages: Vec<_> = rules.iter().map(|rules| message(BDD, rules)).collect();
    insta::assert_snapshot!("endpoint_diagrams", messages.join("\n"));
}
