//! Tests the choice of a protocol and its effect on tables.

#![allow(clippy::unwrap_used, reason = "the test fails if something is missing")]

use codegen::{Settings, Source, generate};
use serde_json::{Value, json};

use super::{file, service, with_shapes};

const CBOR: &str = "smithy.protocols#rpcv2Cbor";
const JSON: &str = "smithy.protocols#rpcv2Json";
const AWS_JSON: &str = "aws.protocols#awsJson1_0";

/// Returns the model with these protocols instead of its own.
fn speaking(mut model: Value, protocols: &[&str]) -> Value {
    let traits = model["shapes"]["tiny#Tiny"]["traits"].as_object_mut().unwrap();
    traits.remove("aws.protocols#awsJson1_1");
    traits.extend(protocols.iter().map(|protocol| ((*protocol).to_owned(), json!({}))));
    model
}

/// Generates a crate with this setting, and returns the line that names the protocol, or the errors.
fn spoken(model: &Value, protocol: Option<&str>) -> String {
    let settings = Settings { protocol: protocol.map(str::to_owned), ..Settings::default() };
    let generated = generate(Source { name: "tiny.json", text: &model.to_string() }, &[], &settings);
    match generated {
        Ok(package) => {
            let meta = package.files.into_iter().find(|file| file.path == "src/meta.rs").unwrap().text;
            meta.lines().find(|line| line.contains("type Protocol")).unwrap().to_owned()
        }
        Err(errors) => errors.to_string(),
    }
}

#[test]
fn the_preference_of_the_official_clients_applies_unless_a_protocol_is_specified() {
    let model = speaking(service(json!({}), &[]), &[AWS_JSON, JSON, CBOR]);
    for (protocol, expected) in [
        (None, "RpcV2Cbor"),
        (Some("awsJson1_0"), "AwsJson"),
        (Some("rpcv2Json"), "RpcV2Json"),
        (Some("smithy.protocols#rpcv2Json"), "RpcV2Json"),
        (Some("awsJson1_1"), "`awsJson1_1` is unsupported for"),
    ] {
        assert!(spoken(&model, protocol).contains(expected), "{protocol:?}: {}", spoken(&model, protocol));
    }
    let model = speaking(service(json!({}), &[]), &[JSON, AWS_JSON]);
    assert!(spoken(&model, None).contains("AwsJson"));
}

#[test]
fn rpc_v2_has_one_format_for_timestamps_and_big_numbers() {
    let shapes = || {
        json!({
            "tiny#Thing": { "type": "structure", "members": {
                "when": {
                    "target": "smithy.api#Timestamp",
                    "traits": { "smithy.api#timestampFormat": "http-date", "smithy.api#jsonName": "at" },
                },
                "number": { "target": "smithy.api#BigInteger" },
                "numbers": { "target": "tiny#Numbers" },
            } },
            "tiny#Numbers": {
                "type": "map",
                "key": { "target": "smithy.api#String" },
                "value": { "target": "tiny#Decimals" },
            },
            "tiny#Decimals": {
                "type": "list",
                "member": { "target": "smithy.api#BigDecimal" },
                "traits": { "smithy.api#sparse": {} },
            },
        })
    };
    let rows = |protocol: &str| {
        let text = file(&speaking(with_shapes(shapes()), &[protocol]), "src/types/thing.rs");
        let rows: Vec<_> = text.lines().filter_map(|line| Some(line.split_once(" = ")?.1.to_owned())).collect();
        rows.join("\n")
    };
    assert_eq!(rows(CBOR), "member(\"when\");\nmember(\"number\");\nmember(\"numbers\");");
    assert_eq!(
        rows(JSON),
        "member(\"when\") as EpochMillis;\nmember(\"number\") as NumberString;\nmember(\"numbers\") as Values<Items<Sparse<NumberString>>>;"
    );
    assert_eq!(rows(AWS_JSON), "member(\"when\") as HttpDate;\nmember(\"number\");\nmember(\"numbers\");");
}

#[test]
fn an_operation_without_an_input_has_no_body_in_rpc_v2() {
    let model = service(json!({ "tiny#Ping": { "type": "operation" } }), &["tiny#Ping"]);
    let says = |protocol| file(&speaking(model.clone(), &[protocol]), "src/operation/ping.rs").contains("HAS_BODY");
    assert_eq!([says(CBOR), says(JSON), says(AWS_JSON)], [true, true, false]);
}

#[test]
fn cbor_has_no_documents() {
    for target in ["smithy.api#Document", "tiny#Paper", "tiny#Papers"] {
        let shapes = json!({
            "tiny#Thing": { "type": "structure", "members": { "paper": { "target": target } } },
            "tiny#Paper": { "type": "document" },
            "tiny#Papers": { "type": "list", "member": { "target": "tiny#Paper" } },
        });
        let rejected = spoken(&speaking(with_shapes(shapes.clone()), &[CBOR]), None);
        assert!(
            rejected.contains("`tiny#Thing$paper`") && rejected.contains("has no format for documents"),
            "{rejected}"
        );
        assert!(spoken(&speaking(with_shapes(shapes), &[JSON]), None).contains("RpcV2Json"));
    }
}

#[test]
fn bodies_of_cbor_tests_are_bytes() {
    let case = |id: &str, body: &str| json!({ "id": id, "protocol": CBOR, "method": "POST", "uri": "/service/Tiny/operation/Ping", "code": 200, "body": body });
    let traits =
        |cases: Value| json!({ "smithy.test#httpRequestTests": cases, "smithy.test#httpResponseTests": cases });
    let model = |cases: Value| {
        let model = service(json!({ "tiny#Ping": { "type": "operation", "traits": traits(cases) } }), &["tiny#Ping"]);
        speaking(model, &[CBOR])
    };
    let tests = file(&model(json!([case("Good", "v/8=")])), "tests/protocol_tests/operation/ping.rs");
    assert!(tests.contains(r#"responding(200, &[], b"\xBF\xFF")"#), "{tests}");
    assert!(
        tests.contains(r#"media_type: Some("application/cbor")"#) && tests.contains(r#"body: Some("v/8=")"#),
        "{tests}"
    );

    let bad = model(json!([case("Bad", "{}")])).to_string();
    let package = generate(Source { name: "tiny.json", text: &bad }, &[], &Settings::default()).unwrap();
    assert_eq!((package.request_tests, package.response_tests), (0, 0));
    assert!(package.warnings.to_string().contains("at `body`: expected base64"), "{}", package.warnings);
}

#[test]
fn settings_of_a_test_apply_to_its_client_and_call() {
    let case = |id: &str, s3: Value| {
        json!({
            "id": id, "protocol": AWS_JSON, "method": "POST", "uri": "/", "vendorParams": { "scopedConfig": {
                "client": { "region": "eu-west-1", "s3": s3 },
                "operation": { "s3": { "addressing_style": "virtual" } },
            } },
        })
    };
    let known = json!({ "addressing_style": "path", "use_dualstack_endpoint": true });
    let cases = json!([case("Known", known), case("Unknown", json!({ "use_arn_region": true }))]);
    let traits = json!({ "smithy.test#httpRequestTests": cases });
    let model = service(json!({ "tiny#Ping": { "type": "operation", "traits": traits } }), &["tiny#Ping"]);
    let without = speaking(model, &[AWS_JSON]);
    let mut model = without.clone();
    let traits = model["shapes"]["tiny#Tiny"]["traits"].as_object_mut().unwrap();
    let setting = json!({ "type": "boolean", "documentation": "Whether buckets are in paths." });
    traits.insert("smithy.rules#clientContextParams".to_owned(), json!({ "ForcePathStyle": setting }));
    let rules = json!({
        "version": "1.0",
        "parameters": { "ForcePathStyle": setting },
        "rules": [{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://tiny.example" } }],
    });
    traits.insert("smithy.rules#endpointRuleSet".to_owned(), rules);
    let tests = file(&model, "tests/protocol_tests/operation/ping.rs");
    for line in [
        r#"configured(|config| config.region(Region::from_static("eu-west-1")).force_path_style(true).use_dual_stack(true));"#,
        ".config_override(Config::builder().force_path_style(false))",
    ] {
        assert!(tests.contains(line), "{tests}");
    }
    for (model, count, warning) in [
        (model, 1, "use_arn_region"),
        (without, 0, "at `vendorParams.scopedConfig`: the client has no setting `force_path_style`"),
    ] {
        let text = model.to_string();
        let package = generate(Source { name: "tiny.json", text: &text }, &[], &Settings::default()).unwrap();
        assert_eq!(package.request_tests, count);
        assert!(package.warnings.to_string().contains(warning), "{}", package.warnings);
    }
}
