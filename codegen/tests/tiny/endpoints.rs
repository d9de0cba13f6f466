//! Tests endpoint rules whose endpoints differ only in strings.

use serde_json::{Map, Value, json};

use super::{file, with_shapes};

/// Returns the Rust of rules with these endpoints, which can read `first`, a string, and `Kind`, a parameter.
fn resolve(endpoints: Vec<Value>) -> String {
    let mut model = with_shapes(json!({ "tiny#Thing": { "type": "structure", "members": {} } }));
    let substring = |start: usize, name: &str| json!({ "fn": "substring", "argv": ["{Kind}", start, start + 1, false], "assign": name });
    // The second variable has the name of a function.
    let variables = [substring(0, "first"), substring(1, "endpointWithSigv4AndType")];
    let conditions = json!([{ "fn": "isSet", "argv": [{ "ref": "Kind" }] }, variables[0], variables[1]]);
    model["shapes"]["tiny#Tiny"]["traits"]["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": { "Kind": { "type": "string" } },
        "rules": [
            { "type": "tree", "conditions": conditions, "rules": endpoints },
            { "type": "error", "conditions": [], "error": "{{No}} kind" },
        ],
    });
    let endpoint = file(&model, "src/config/endpoint.rs");
    endpoint[endpoint.find("fn resolve(").unwrap_or_default()..].to_owned()
}

/// Returns a rule for an endpoint with these properties, which may include authentication schemes.
fn endpoint(url: &str, properties: Value) -> Value {
    json!({
        "type": "endpoint",
        "conditions": [{ "fn": "stringEquals", "argv": [{ "ref": "first" }, url] }],
        "endpoint": { "url": url, "headers": {}, "properties": properties },
    })
}

/// Returns an endpoint with an authentication scheme and the property `type`.
fn signed(url: &str, scheme: &str, region: &str, kind: Value) -> Value {
    endpoint(url, json!({ "authSchemes": [{ "name": scheme, "signingRegion": region }], "type": kind }))
}

/// Returns the signatures of the functions for endpoints.
fn signatures(rust: &str) -> Vec<&str> {
    let functions = rust.split("fn endpoint_with_").skip(1);
    functions.filter_map(|rest| rest.split_once(") ->")).map(|(signature, _)| signature).collect()
}

#[test]
fn endpoints_that_differ_only_in_strings_share_a_function() {
    let variable = json!("{endpointWithSigv4AndType}");
    let rules = resolve(vec![
        signed("https://a", "sigv4", "{first}", json!("{Kind}")),
        signed("https://b{{}}{first}", "sigv4", "a-b-1", variable),
        signed("https://c", "sigv4", "{first}", json!(["{Kind}"])),
        signed("https://d", "none-!é", "{Kind}", json!("a")),
        signed("https://e", "none-!é", "{Kind}", json!("a")),
        signed("https://f", "é", "{Kind}", json!("a")),
        signed("https://g", "é", "{Kind}", json!("b")),
        json!({ "type": "error", "conditions": [], "error": "not {first}{{}}" }),
    ]);
    insta::assert_snapshot!("shared_endpoints", rules);
}

#[test]
fn names_in_functions_for_endpoints_are_unique() {
    let odd = |url: &str, number: usize| {
        let text = |suffix: &str| json!(format!("{{Kind}}{number}{suffix}"));
        let mut rule = endpoint(
            url,
            json!({ "3d": text("a"), "type": [text("b"), text("c")], "type-2": text("d"), "self": text("e") }),
        );
        rule["endpoint"]["headers"] = json!({ "3d": [format!("{{Kind}}{number}")] });
        rule
    };
    let rules = resolve(vec![odd("https://a", 1), odd("https://b", 2)]);
    let expected = "3_d_and_3_d_and_type(\n    url: Arguments<'_>,\n    _3_d: &str,\n    _3_d_2: &str,\n    r#type: &str,\n    \
        type_2: &str,\n    type_2_2: &str,\n    self_: &str,\n";
    assert_eq!(signatures(&rules), [expected], "{rules}");
}

#[test]
fn functions_for_endpoints_have_few_parameters() {
    let many = |url: &str, count: usize| {
        let kind: Map<String, Value> = (0..count).map(|n| (n.to_string(), json!(format!("{url}{n}")))).collect();
        endpoint(url, json!({ "kind": kind }))
    };
    let rules = resolve(vec![many("https://a", 6), many("https://b", 6)]);
    assert_eq!(signatures(&rules).len(), 1, "{rules}");
    for count in [7, 20_000] {
        let rules = resolve(vec![many("https://a", count), many("https://b", count)]);
        assert!(signatures(&rules).is_empty(), "{count} strings");
    }
}

#[test]
fn many_kinds_of_endpoints_have_functions_of_their_own() {
    let rules = (0..2_000).flat_map(|n| ["a", "b"].map(|text| endpoint("https://a", json!({ "n": n, "text": text }))));
    let rules = resolve(rules.collect());
    assert_eq!(signatures(&rules).len(), 2_000);
    assert!(rules.contains("fn endpoint_with_n_and_text_2000("), "{rules}");
}

#[test]
fn variables_do_not_hide_functions_or_each_other() {
    let mut model = with_shapes(json!({ "tiny#Thing": { "type": "structure", "members": {} } }));
    let is_set = |name: &str| json!({ "fn": "isSet", "argv": [{ "ref": name }] });
    let url = "https://{Reject}.{EndpointAt}.{Type}.{type}.{Type2}";
    let rules = |otherwise: Value| {
        json!({
            "version": "1.0",
            "parameters": {
                "Reject": { "type": "string" },
                "EndpointAt": { "type": "string" },
                "Type": { "type": "string" },
                "Type2": { "type": "string" },
            },
            "rules": [
                {
                    "type": "endpoint",
                    "conditions": [
                        is_set("Type2"),
                        is_set("Type"),
                        { "fn": "substring", "argv": ["{Type}", 0, 1, false], "assign": "type" },
                        is_set("Reject"),
                        is_set("EndpointAt"),
                    ],
                    "endpoint": { "url": url },
                },
                otherwise,
            ],
        })
    };
    let mut resolve = |otherwise: Value| {
        model["shapes"]["tiny#Tiny"]["traits"]["smithy.rules#endpointRuleSet"] = rules(otherwise);
        let endpoint = file(&model, "src/config/endpoint.rs");
        endpoint[endpoint.find("fn resolve(").unwrap_or_default()..].to_owned()
    };
    let error = resolve(json!({ "type": "error", "conditions": [], "error": "no" }));
    assert!(error.contains("format!(\"https://{reject_2}.{endpoint_at_2}."), "{error}");
    assert!(error.contains("fn reject("), "{error}");
    let plain = resolve(json!({ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://a" } }));
    assert!(plain.contains("let Some(reject_2) = params.reject") && !plain.contains("fn reject("), "{plain}");
}
