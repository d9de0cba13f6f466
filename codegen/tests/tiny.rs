//! Tiny models, one feature each, beside what is generated from them: a reviewer sees what one emitter makes.

#![allow(clippy::panic, reason = "what is unexpected fails the test")]

use std::num::NonZeroUsize;

use codegen::{Package, Settings, Source, generate};
use serde_json::{Value, json};

#[path = "tiny/auth.rs"]
mod auth;
#[path = "tiny/chosen.rs"]
mod chosen;
#[path = "tiny/customizations.rs"]
mod customizations;
#[path = "tiny/names.rs"]
mod names;
#[path = "tiny/own_models.rs"]
mod own_models;
#[path = "tiny/protocols.rs"]
mod protocols;

#[test]
fn an_operation_is_a_table() {
    let model = service(
        json!({
            "tiny#Open": {
                "type": "operation",
                "input": { "target": "tiny#OpenRequest" },
                "output": { "target": "tiny#OpenResponse" },
                "errors": [{ "target": "tiny#Closed" }],
                "traits": { "smithy.api#documentation": "<p>Opens a door. A door that is open stays open.</p>" },
            },
            "tiny#OpenRequest": {
                "type": "structure",
                "members": {
                    "DoorARN": {
                        "target": "smithy.api#String",
                        "traits": {
                            "smithy.api#required": {},
                            "smithy.api#documentation": "<p>Which door.</p>",
                            "smithy.api#length": { "min": 1, "max": 64 },
                        },
                    },
                    "Token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } },
                    "type": { "target": "smithy.api#String" },
                },
                "traits": { "smithy.api#input": {} },
            },
            "tiny#OpenResponse": {
                "type": "structure",
                "members": {
                    "Key": { "target": "smithy.api#Blob", "traits": { "smithy.api#sensitive": {} } },
                    "Opened": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#required": {} } },
                },
            },
            "tiny#Closed": {
                "type": "structure",
                "members": { "Message": { "target": "smithy.api#String" } },
                "traits": { "smithy.api#error": "client", "smithy.api#documentation": "<p>The door is locked.</p>" },
            },
        }),
        &["tiny#Open"],
    );
    insta::assert_snapshot!("operation", file(&model, "src/operation/open.rs"));
    insta::assert_snapshot!("errors", file(&model, "src/types/error/shapes.rs"));
}

#[test]
fn a_structure_says_what_can_be_absent() {
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": {
                "must": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "may": { "target": "smithy.api#Boolean" },
                "has": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 7 } },
                "asks": {
                    "target": "smithy.api#Long",
                    "traits": { "smithy.api#required": {}, "smithy.api#clientOptional": {} },
                },
                "when": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } },
                "inner": { "target": "tiny#Thing" },
            },
        },
    }));
    insta::assert_snapshot!("structure", file(&model, "src/types/thing.rs"));
}

#[test]
fn lists_and_maps_are_dense_or_sparse() {
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": {
                "names": { "target": "tiny#Names" },
                "gaps": { "target": "tiny#Gaps" },
                "counts": { "target": "tiny#Counts" },
                "times": { "target": "tiny#Times" },
            },
        },
        "tiny#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
        "tiny#Gaps": {
            "type": "list",
            "member": { "target": "smithy.api#String" },
            "traits": { "smithy.api#sparse": {} },
        },
        "tiny#Counts": {
            "type": "map",
            "key": { "target": "smithy.api#String" },
            "value": { "target": "tiny#Names" },
        },
        "tiny#Times": {
            "type": "list",
            "member": {
                "target": "smithy.api#Timestamp",
                "traits": { "smithy.api#timestampFormat": "date-time" },
            },
        },
    }));
    insta::assert_snapshot!("collections", file(&model, "src/types/thing.rs"));
}

#[test]
fn enumerations_come_from_shapes_and_from_traits() {
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": { "new": { "target": "tiny#New" }, "old": { "target": "tiny#Old" } },
        },
        "tiny#New": {
            "type": "enum",
            "members": {
                "b_c": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "b-c" } },
                "Unknown": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "unknown" } },
            },
        },
        "tiny#Old": {
            "type": "string",
            "traits": { "smithy.api#enum": [{ "value": "2fa" }, { "value": "x\"y", "name": "QUOTE" }] },
        },
    }));
    insta::assert_snapshot!("enum_of_a_shape", file(&model, "src/types/new.rs"));
    insta::assert_snapshot!("enum_of_a_trait", file(&model, "src/types/old.rs"));
}

#[test]
fn values_and_variants_say_that_they_are_deprecated() {
    let deprecated = |message: &str| json!({ "smithy.api#deprecated": { "message": message } });
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": {
                "new": { "target": "tiny#New" }, "old": { "target": "tiny#Old" }, "choice": { "target": "tiny#Choice" },
            },
        },
        "tiny#New": {
            "type": "enum",
            "members": {
                "ONE": { "target": "smithy.api#Unit", "traits": deprecated("Use `TWO`.") },
                "TWO": { "target": "smithy.api#Unit", "traits": { "smithy.api#documentation": "<p>The second.</p>" } },
            },
        },
        "tiny#Old": {
            "type": "string",
            "traits": {
                "smithy.api#enum": [
                    { "value": "one", "name": "ONE", "documentation": "<p>The first.</p>", "deprecated": true },
                    { "value": "two", "name": "TWO", "deprecated": false },
                ],
            },
        },
        "tiny#Choice": {
            "type": "union",
            "members": { "text": { "target": "smithy.api#String", "traits": deprecated("Use `new`.") } },
        },
    }));
    insta::assert_snapshot!("deprecated_value_of_a_shape", file(&model, "src/types/new.rs"));
    insta::assert_snapshot!("deprecated_value_of_a_trait", file(&model, "src/types/old.rs"));
    insta::assert_snapshot!("deprecated_variant", file(&model, "src/types/choice.rs"));
}

#[test]
fn a_union_is_one_of_its_members() {
    let model = with_shapes(json!({
        "tiny#Thing": { "type": "structure", "members": { "choice": { "target": "tiny#Choice" } } },
        "tiny#Choice": {
            "type": "union",
            "members": {
                "text": { "target": "smithy.api#String" },
                "nothing": { "target": "smithy.api#Unit" },
                "again": { "target": "tiny#Choice" },
            },
        },
    }));
    insta::assert_snapshot!("union", file(&model, "src/types/choice.rs"));
}

#[test]
fn a_paginator_follows_nested_paths() {
    let model = service(
        json!({
            "tiny#ListThings": {
                "type": "operation",
                "input": { "target": "tiny#ListRequest" },
                "output": { "target": "tiny#ListResponse" },
                "traits": {
                    "smithy.api#paginated": {
                        "inputToken": "Token", "outputToken": "Page.Token", "pageSize": "Max", "items": "Page.Things",
                    },
                },
            },
            "tiny#ListRequest": {
                "type": "structure",
                "members": { "Token": { "target": "smithy.api#String" }, "Max": { "target": "smithy.api#Integer" } },
            },
            "tiny#ListResponse": { "type": "structure", "members": { "Page": { "target": "tiny#Page" } } },
            "tiny#Page": {
                "type": "structure",
                "members": { "Token": { "target": "smithy.api#String" }, "Things": { "target": "tiny#Things" } },
            },
            "tiny#Things": { "type": "list", "member": { "target": "smithy.api#String" } },
        }),
        &["tiny#ListThings"],
    );
    insta::assert_snapshot!("paginator", file(&model, "src/operation/list_things.rs"));
}

#[test]
fn a_host_prefix_takes_members_of_the_input() {
    let operation = |prefix: &str, input: &str| {
        json!({
            "type": "operation",
            "input": { "target": input },
            "traits": { "smithy.api#endpoint": { "hostPrefix": prefix } },
        })
    };
    let label = json!({ "smithy.api#required": {}, "smithy.api#hostLabel": {} });
    let model = service(
        json!({
            "tiny#Read": operation("{Account}.{kind}-data.", "tiny#ReadRequest"),
            "tiny#Run": operation("sync-", "smithy.api#Unit"),
            "tiny#ReadRequest": {
                "type": "structure",
                "members": {
                    "Account": { "target": "smithy.api#String", "traits": label },
                    "kind": { "target": "tiny#Kind", "traits": label },
                },
            },
            "tiny#Kind": {
                "type": "enum",
                "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a" } } },
            },
        }),
        &["tiny#Read", "tiny#Run"],
    );
    insta::assert_snapshot!("host_prefix", file(&model, "src/operation/read.rs"));
    insta::assert_snapshot!("host_prefix_without_labels", file(&model, "src/operation/run.rs"));
}

#[test]
fn a_waiter_is_a_table_of_what_answers_mean() {
    let output = |path: &str, comparator: &str, expected: &str| json!({ "output": { "path": path, "comparator": comparator, "expected": expected } });
    let acceptor = |state: &str, matcher: Value| json!({ "state": state, "matcher": matcher });
    let jobs = "length(output.Jobs[?State == 'ready']) == length(input.Names)";
    let model = service(
        json!({
            "tiny#Watch": {
                "type": "operation",
                "input": { "target": "tiny#WatchRequest" },
                "output": { "target": "tiny#WatchResponse" },
                "errors": [{ "target": "tiny#Gone" }],
                "traits": {
                    "smithy.waiters#waitable": {
                        "JobsDone": {
                            "documentation": "<p>Waits for all jobs.</p>",
                            "acceptors": [
                                acceptor("success", output("Jobs[].State", "allStringEquals", "done")),
                                acceptor("failure", output("Jobs[].State", "anyStringEquals", "failed")),
                                acceptor("failure", output("Cancelled", "booleanEquals", "true")),
                                acceptor("retry", json!({ "errorType": "tiny#Gone" })),
                                acceptor("failure", json!({ "errorType": "ValidationException" })),
                            ],
                            "minDelay": 5,
                            "maxDelay": 5,
                        },
                        "JobsGone": {
                            "acceptors": [acceptor("success", json!({ "success": false }))],
                            "deprecated": true,
                        },
                        "JobsReady": {
                            "acceptors": [acceptor("success", json!({
                                "inputOutput": { "path": jobs, "comparator": "booleanEquals", "expected": "true" },
                            }))],
                        },
                    },
                },
            },
            "tiny#WatchRequest": { "type": "structure", "members": { "Names": { "target": "tiny#Names" } } },
            "tiny#WatchResponse": {
                "type": "structure",
                "members": { "Jobs": { "target": "tiny#Jobs" }, "Cancelled": { "target": "smithy.api#Boolean" } },
            },
            "tiny#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "tiny#Jobs": { "type": "list", "member": { "target": "tiny#Job" } },
            "tiny#Job": { "type": "structure", "members": { "State": { "target": "smithy.api#String" } } },
            "tiny#Gone": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
        }),
        &["tiny#Watch"],
    );
    insta::assert_snapshot!("waiter", file(&model, "src/waiters/jobs_done.rs"));
    insta::assert_snapshot!("waiter_of_input_and_output", file(&model, "src/waiters/jobs_ready.rs"));
    insta::assert_snapshot!("waiter_without_words", file(&model, "src/waiters/jobs_gone.rs"));
    insta::assert_snapshot!("waiters_of_the_client", file(&model, "src/client/waiters.rs"));
    assert!(file(&model, "src/lib.rs").contains("pub mod waiters;"));
    assert_eq!(runtime_features(&model), ["waiters"]);
    let plain = service(json!({ "tiny#Get": { "type": "operation" } }), &["tiny#Get"]);
    assert!(runtime_features(&plain).is_empty());
    let package = generated(&plain.to_string(), 1);
    let files = package.files.iter().filter(|file| file.path.contains("wait"));
    assert_eq!(files.count(), 0);
}

#[test]
fn parameters_of_the_endpoint_come_out_of_nested_members() {
    let mut model = service(
        json!({
            "tiny#Write": {
                "type": "operation",
                "input": { "target": "tiny#WriteRequest" },
                "traits": {
                    "smithy.rules#operationContextParams": {
                        "Owner": { "path": "Owner.Name" },
                        "Force": { "path": "Owner.Forced" },
                        "Tables": { "path": "keys(Tables)" },
                        "Names": { "path": "Items[*].[Put.Table, Drop.Table][]" },
                    },
                },
            },
            "tiny#WriteRequest": {
                "type": "structure",
                "members": {
                    "Owner": { "target": "tiny#Owner" },
                    "Tables": { "target": "tiny#Tables" },
                    "Items": { "target": "tiny#Items" },
                },
            },
            "tiny#Owner": {
                "type": "structure",
                "members": {
                    "Name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                    "Forced": { "target": "smithy.api#Boolean" },
                },
            },
            "tiny#Tables": {
                "type": "map",
                "key": { "target": "smithy.api#String" },
                "value": { "target": "smithy.api#String" },
            },
            "tiny#Items": { "type": "list", "member": { "target": "tiny#Item" } },
            "tiny#Item": {
                "type": "structure",
                "members": { "Put": { "target": "tiny#Change" }, "Drop": { "target": "tiny#Change" } },
            },
            "tiny#Change": { "type": "structure", "members": { "Table": { "target": "smithy.api#String" } } },
        }),
        &["tiny#Write"],
    );
    let parameter = |ty: &str| json!({ "type": ty, "documentation": "A parameter." });
    model["shapes"]["tiny#Tiny"]["traits"]["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": {
            "Owner": parameter("string"),
            "Force": parameter("boolean"),
            "Tables": parameter("stringArray"),
            "Names": parameter("stringArray"),
        },
        "rules": [{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://tiny.example.com" } }],
    });
    insta::assert_snapshot!("endpoint_params", file(&model, "src/operation/write.rs"));
}

#[test]
fn bodies_of_requests_are_compressed_and_have_checksums_where_an_operation_says_so() {
    let operation = |traits: Value| json!({ "type": "operation", "traits": traits });
    let model = service(
        json!({
            "tiny#Put": operation(json!({
                "smithy.api#endpoint": { "hostPrefix": "data." },
                "smithy.api#requestCompression": { "encodings": ["gzip"] },
                "smithy.api#httpChecksumRequired": {},
            })),
            "tiny#Get": operation(json!({})),
        }),
        &["tiny#Put", "tiny#Get"],
    );
    insta::assert_snapshot!("request_body", file(&model, "src/operation/put.rs"));
    let plain = service(json!({ "tiny#Get": operation(json!({})) }), &["tiny#Get"]);
    assert_eq!(runtime_features(&model), ["content-md5", "request-compression"]);
    assert!(runtime_features(&plain).is_empty());
    let settings = "client_runtime::compression_settings! {}";
    assert!(file(&model, "src/config.rs").contains(settings) && !file(&plain, "src/config.rs").contains(settings));
}

#[test]
fn errors_of_a_service_that_spoke_query_have_the_codes_of_both_protocols() {
    let error = |code: Option<&str>| {
        let mut error = json!({ "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } });
        if let Some(code) = code {
            error["traits"]["aws.protocols#awsQueryError"] = json!({ "code": code, "httpResponseCode": 400 });
        }
        error
    };
    let mut model = service(
        json!({
            "tiny#Open": {
                "type": "operation",
                "errors": [
                    { "target": "tiny#Broken" }, { "target": "tiny#Closed" }, { "target": "tiny#Jammed" },
                    { "target": "tiny#Locked" }, { "target": "tiny#Stuck" },
                ],
            },
            "tiny#Broken": error(None),
            "tiny#Closed": error(Some("Tiny.Closed")),
            "tiny#Jammed": error(Some("Tiny.Jammed")),
            "tiny#Locked": error(Some("Broken")),
            "tiny#Stuck": error(Some("Tiny.Jammed")),
        }),
        &["tiny#Open"],
    );
    let rows = |model: &Value| -> Vec<String> {
        let operation = file(model, "src/operation/open.rs");
        let rows = operation.lines().skip_while(|line| !line.contains("errors OpenError"));
        rows.filter(|line| line.ends_with("\";")).map(|row| row.trim().to_owned()).collect()
    };
    let plain = rows(&model);
    assert_eq!(plain[1], "Closed, is_closed: \"Closed\";");
    model["shapes"]["tiny#Tiny"]["traits"]["aws.protocols#awsQueryCompatible"] = json!({});
    // A code that tells two errors, or that is another's name, tells none.
    let mut expected = plain;
    expected[1] = "Closed, is_closed: \"Closed\" | \"Tiny.Closed\";".to_owned();
    assert_eq!(rows(&model), expected);
}

#[test]
fn endpoint_rules_are_plain_rust() {
    let model = with_shapes(json!({ "tiny#Thing": { "type": "structure", "members": {} } }));
    let endpoint = file(&model, "src/config/endpoint.rs");
    let resolve = endpoint.find("fn resolve(").map(|start| &endpoint[start..]);
    insta::assert_snapshot!("endpoint", resolve.unwrap_or_default());
}

#[test]
fn hostile_texts_stay_texts() {
    let nasty = "*/ \"; panic!(); //\u{202e} `#![allow(x)]` <script>alert(1)</script> \\u{0} ]]> {{ x }}";
    let model = with_shapes(json!({
        "tiny#Thing": {
            "type": "structure",
            "members": {
                "a": {
                    "target": "smithy.api#String",
                    "traits": { "smithy.api#documentation": nasty, "smithy.api#pattern": nasty },
                },
            },
            "traits": { "smithy.api#documentation": nasty },
        },
    }));
    insta::assert_snapshot!("hostile_texts", file(&model, "src/types/thing.rs"));
}

#[test]
fn the_same_input_gives_the_same_bytes_for_every_number_of_threads() {
    let model = with_shapes(json!({ "tiny#Thing": { "type": "structure", "members": {} } })).to_string();
    let run = |threads: usize| generated(&model, threads).files;
    assert_eq!(run(1), run(5));
}

/// A service with these shapes and operations.
fn service(mut shapes: Value, operations: &[&str]) -> Value {
    let operations: Vec<_> = operations.iter().map(|id| json!({ "target": id })).collect();
    shapes["tiny#Tiny"] = json!({
        "type": "service",
        "version": "2024-01-01",
        "operations": operations,
        "traits": {
            "aws.api#service": { "sdkId": "Tiny", "arnNamespace": "tiny", "endpointPrefix": "tiny" },
            "aws.auth#sigv4": { "name": "tiny" },
            "aws.protocols#awsJson1_1": {},
        },
    });
    json!({ "smithy": "2.0", "shapes": shapes })
}

/// A service with an operation that takes and gives a `Thing`.
fn with_shapes(mut shapes: Value) -> Value {
    shapes["tiny#Exchange"] = json!({
        "type": "operation",
        "input": { "target": "tiny#ExchangeRequest" },
        "output": { "target": "tiny#ExchangeResponse" },
    });
    for end in ["tiny#ExchangeRequest", "tiny#ExchangeResponse"] {
        shapes[end] = json!({ "type": "structure", "members": { "thing": { "target": "tiny#Thing" } } });
    }
    service(shapes, &["tiny#Exchange"])
}

fn generated(model: &str, threads: usize) -> Package {
    let settings = Settings { threads: NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN), ..Settings::default() };
    generate(Source { name: "tiny.json", text: model }, &[], &settings).unwrap_or_else(|errors| panic!("{errors}"))
}

/// The optional parts of the runtime that a crate asks for.
fn runtime_features(model: &Value) -> Vec<String> {
    let manifest = file(model, "Cargo.toml");
    let row =
        manifest.lines().find(|line| line.starts_with("client-runtime = ")).unwrap_or_else(|| panic!("{manifest}"));
    assert!(row.contains("default-features = false"), "{row}");
    let features = row.split_once("features = [").and_then(|(_, rest)| rest.split_once(']')).map(|(list, _)| list);
    let features = features.into_iter().flat_map(|list| list.split(", "));
    features.map(|feature| feature.trim_matches('"').to_owned()).collect()
}

fn file(model: &Value, path: &str) -> String {
    let package = generated(&model.to_string(), 1);
    let file = package.files.into_iter().find(|file| file.path == path);
    file.unwrap_or_else(|| panic!("{path} is not among the files")).text
}
