//! Tests the guide in different protocols: its pages, and the clients, assertions and error codes in its programs.

#![allow(clippy::unwrap_used, reason = "the test fails if something is missing")]

use serde_json::{Value, json};

use super::{file, generated, service};

/// Returns a service with this protocol, whose operations read and list things.
fn reading(protocol: &str) -> Value {
    let string = || json!({ "target": "smithy.api#String" });
    let required = |traits: Value| {
        let mut traits = traits;
        traits["smithy.api#required"] = json!({});
        json!({ "target": "smithy.api#String", "traits": traits })
    };
    let mut model = service(
        json!({
            "tiny#GetThing": {
                "type": "operation",
                "input": { "target": "tiny#GetThingRequest" },
                "output": { "target": "tiny#GetThingResponse" },
                "errors": [{ "target": "tiny#ThingNotFound" }],
                "traits": {
                    "smithy.api#readonly": {},
                    "smithy.api#http": { "method": "GET", "uri": "/things/{thingId}" },
                },
            },
            "tiny#GetThingRequest": { "type": "structure", "members": {
                "thingId": required(json!({ "smithy.api#httpLabel": {} })),
            } },
            "tiny#GetThingResponse": { "type": "structure", "members": { "name": string() } },
            "tiny#ThingNotFound": {
                "type": "structure",
                "members": { "message": string() },
                "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404 },
            },
            "tiny#ListThings": {
                "type": "operation",
                "input": { "target": "tiny#ListThingsRequest" },
                "output": { "target": "tiny#ListThingsResponse" },
                "traits": {
                    "smithy.api#readonly": {},
                    "smithy.api#http": { "method": "GET", "uri": "/things" },
                    "smithy.api#paginated": { "inputToken": "next", "outputToken": "next", "items": "things" },
                },
            },
            "tiny#ListThingsRequest": { "type": "structure", "members": {
                "next": { "target": "smithy.api#String", "traits": { "smithy.api#httpQuery": "next" } },
            } },
            "tiny#ListThingsResponse": { "type": "structure", "members": {
                "next": required(json!({})),
                "things": { "target": "tiny#Things", "traits": { "smithy.api#required": {} } },
            } },
            "tiny#Things": { "type": "list", "member": { "target": "smithy.api#String" } },
        }),
        &["tiny#GetThing", "tiny#ListThings"],
    );
    let traits = model["shapes"]["tiny#Tiny"]["traits"].as_object_mut().unwrap();
    traits.remove("aws.protocols#awsJson1_1");
    traits.insert(protocol.to_owned(), json!({}));
    model
}

/// Returns the paths of the files in the folder `docs` of a model's crate.
fn pages(model: &Value) -> Vec<String> {
    let files = generated(&model.to_string(), 1).files.into_iter();
    files.filter_map(|file| Some(file.path.strip_prefix("docs/")?.to_owned())).collect()
}

#[test]
fn the_guide_has_programs_in_every_protocol() {
    for (protocol, client, check) in [
        ("aws.protocols#awsJson1_1", "replay", "headers().get(\"x-amz-target\"), Some(\"Tiny.GetThing\")"),
        ("smithy.protocols#rpcv2Cbor", "replay", "uri().ends_with(\"/service/Tiny/operation/GetThing\")"),
        ("smithy.protocols#rpcv2Json", "replay", "uri().ends_with(\"/service/Tiny/operation/GetThing\")"),
        ("aws.protocols#restJson1", "replay", "uri().ends_with(\"/things/thing-id\")"),
        ("aws.protocols#restXml", "returning", "uri().ends_with(\"/things/thing-id\")"),
        ("aws.protocols#awsQuery", "returning", "form.starts_with(b\"Action=GetThing&\")"),
        ("aws.protocols#ec2Query", "returning", "form.starts_with(b\"Action=GetThing&\")"),
    ] {
        let model = reading(protocol);
        let pages = pages(&model);
        for page in ["getting_started", "errors", "pagination", "blocking", "serde", "testing", "wasm"] {
            assert!(pages.contains(&format!("guide/{page}.md")), "{protocol}: {page}");
        }
        let clients: Vec<_> = pages.iter().filter_map(|page| page.strip_suffix(".rs")).collect();
        assert_eq!(clients, [client], "{protocol}");
        let testing = file(&model, "docs/guide/testing.md");
        assert!(testing.contains(check), "{protocol}: {testing}");
        assert_eq!(testing.contains("# Replay HTTP responses"), client == "replay", "{protocol}");
        assert_eq!(testing.contains("# Capture requests"), client == "returning", "{protocol}");
        let is_form = protocol.ends_with("Query");
        assert_eq!(pages.contains(&"guide/fake.md".to_owned()), !is_form, "{protocol}");
        assert_eq!(file(&model, "docs/guide/features.md").contains("`fake`"), !is_form, "{protocol}");
    }
}

#[test]
fn tests_return_outputs_where_bodies_are_not_json() {
    insta::assert_snapshot!(
        "guide_testing_in_json",
        file(&reading("aws.protocols#restJson1"), "docs/guide/testing.md")
    );
    let xml = reading("aws.protocols#restXml");
    insta::assert_snapshot!("guide_testing_in_xml", file(&xml, "docs/guide/testing.md"));
    insta::assert_snapshot!("guide_pagination_in_xml", file(&xml, "docs/guide/pagination.md"));
    insta::assert_snapshot!("guide_errors_in_xml", file(&xml, "docs/guide/errors.md"));
}

#[test]
fn unmodeled_errors_have_the_codes_of_the_protocol() {
    for (protocol, denied, key) in [
        ("aws.protocols#restJson1", "AccessDeniedException", "`UnrecognizedClientException`, `InvalidClientTokenId`"),
        ("aws.protocols#restXml", "AccessDenied", "`InvalidClientTokenId`"),
        ("aws.protocols#ec2Query", "UnauthorizedOperation", "`AuthFailure`"),
    ] {
        let model = reading(protocol);
        let errors = file(&model, "docs/guide/errors.md");
        assert!(errors.contains(&format!("assert_eq!(error.code(), Some(\"{denied}\"));")), "{errors}");
        let credentials = file(&model, "docs/guide/credentials.md");
        assert!(credentials.contains(&format!("\n| {key} | ")), "{credentials}");
        assert!(credentials.contains(&format!("\n| `{denied}` | ")), "{credentials}");
    }
}

#[test]
fn members_outside_the_body_are_not_written_into_it() {
    let mut model = reading("aws.protocols#restJson1");
    let name = &mut model["shapes"]["tiny#GetThingResponse"]["members"]["name"];
    name["traits"] = json!({ "smithy.api#httpHeader": "x-name", "smithy.api#required": {} });
    let testing = file(&model, "docs/guide/testing.md");
    assert!(testing.contains("# Capture requests"), "{testing}");
    assert!(testing.contains("    GetThingOutput::builder().name(\"name\").build().unwrap()\n"), "{testing}");
    assert_eq!(pages(&model).iter().filter(|page| page.ends_with(".rs")).count(), 2);
}

#[test]
fn operations_with_streams_are_not_the_first_example() {
    let mut model = reading("aws.protocols#restXml");
    model["shapes"]["tiny#Body"] = json!({ "type": "blob", "traits": { "smithy.api#streaming": {} } });
    model["shapes"]["tiny#GetThingResponse"]["members"]["body"] = json!({
        "target": "tiny#Body",
        "traits": { "smithy.api#httpPayload": {}, "smithy.api#default": "" },
    });
    model["shapes"]["tiny#GetThingResponse"]["members"]["name"]["traits"] =
        json!({ "smithy.api#httpHeader": "x-name" });
    let testing = file(&model, "docs/guide/testing.md");
    assert!(testing.contains("client.list_things()") && !testing.contains("get_thing"), "{testing}");
}

#[test]
fn outputs_in_tests_have_the_required_members() {
    let mut model = reading("aws.protocols#restXml");
    let shapes = &mut model["shapes"];
    let required = |target: &str| json!({ "target": target, "traits": { "smithy.api#required": {} } });
    shapes["tiny#Thing"] = json!({ "type": "structure", "members": {
        "id": required("smithy.api#String"), "size": required("tiny#Size"), "weight": { "target": "smithy.api#Integer" },
    } });
    shapes["tiny#Size"] = json!({ "type": "union", "members": { "centimeters": { "target": "smithy.api#Integer" } } });
    shapes["tiny#GetThingResponse"]["members"]["thing"] = required("tiny#Thing");
    let testing = file(&model, "docs/guide/testing.md");
    let rule = testing.split("let rule = ").nth(1).unwrap().split("let client").next().unwrap();
    insta::assert_snapshot!("guide_output", rule);
    assert!(testing.contains("use aws_sdk_tiny::types::{Size, Thing};\nuse aws_smithy_mocks"), "{testing}");
    // A shape that contains itself has no sample.
    model["shapes"]["tiny#Size"]["members"]["centimeters"]["target"] = json!("tiny#Thing");
    let testing = file(&model, "docs/guide/testing.md");
    assert!(testing.contains("client.list_things()") && !testing.contains("get_thing"), "{testing}");
}
