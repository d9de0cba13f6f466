//! Tests tiny models, one feature each: a snapshot shows the output of a single emitter.
//!
//! The models are in the folder `models`, and the generated files are in `snapshots`. `cargo xtask conformance --models
//! codegen/tests/tiny/models` compiles and tests their crates.

#![allow(clippy::panic, reason = "unexpected values fail the test")]

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use codegen::{Package, Settings, Source, generate};
use serde_json::{Value, json};

mod auth;
mod chosen;
mod customizations;
mod endpoints;
mod guide;
mod names;
mod own_models;
mod protocols;

#[test]
fn an_operation_is_a_table() {
    let model = model("operation");
    insta::assert_snapshot!("operation", file(&model, "src/operation/open.rs"));
    insta::assert_snapshot!("errors", file(&model, "src/types/error/shapes.rs"));
}

#[test]
fn a_structure_shows_which_members_are_optional() {
    let model = model("structure");
    insta::assert_snapshot!("structure", file(&model, "src/types/thing.rs"));
}

#[test]
fn lists_and_maps_are_dense_or_sparse() {
    let model = model("collections");
    insta::assert_snapshot!("collections", file(&model, "src/types/thing.rs"));
}

#[test]
fn enumerations_come_from_shapes_and_from_traits() {
    let model = model("enums");
    insta::assert_snapshot!("enum_of_a_shape", file(&model, "src/types/new.rs"));
    insta::assert_snapshot!("enum_of_a_trait", file(&model, "src/types/old.rs"));
}

#[test]
fn deprecated_values_and_variants_are_marked() {
    let model = model("deprecated");
    insta::assert_snapshot!("deprecated_value_of_a_shape", file(&model, "src/types/new.rs"));
    insta::assert_snapshot!("deprecated_value_of_a_trait", file(&model, "src/types/old.rs"));
    insta::assert_snapshot!("deprecated_variant", file(&model, "src/types/choice.rs"));
}

#[test]
fn a_union_is_one_of_its_members() {
    let model = model("union");
    insta::assert_snapshot!("union", file(&model, "src/types/choice.rs"));
}

#[test]
fn required_members_are_neither_generated_nor_default_nor_optional_for_clients() {
    let model = model("required-members");
    insta::assert_snapshot!("required_members", file(&model, "src/ext/required.rs"));
}

#[test]
fn a_paginator_follows_nested_paths() {
    let model = model("paginator");
    insta::assert_snapshot!("paginator", file(&model, "src/operation/list_things.rs"));
}

#[test]
fn a_host_prefix_uses_input_members() {
    let model = model("host-prefix");
    insta::assert_snapshot!("host_prefix", file(&model, "src/operation/read.rs"));
    insta::assert_snapshot!("host_prefix_without_labels", file(&model, "src/operation/run.rs"));
}

#[test]
fn the_condition_of_a_waiter_can_compute_values() {
    let model = model("waiter-functions");
    let files = ["joined", "built", "merged"].map(|name| file(&model, &format!("src/waiters/{name}.rs")));
    let rows = files.map(|text| text.split_once("acceptors {").map(|(_, rows)| rows.to_owned()));
    insta::assert_snapshot!("waiter_functions", rows.map(Option::unwrap_or_default).join("\n"));
}

#[test]
fn a_waiter_is_a_table_of_acceptors() {
    let model = model("waiters");
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
fn endpoint_parameters_can_come_from_nested_members() {
    let model = model("endpoint-params");
    insta::assert_snapshot!("endpoint_params", file(&model, "src/operation/write.rs"));
}

#[test]
fn request_bodies_are_compressed_and_have_checksums_if_the_operation_says_so() {
    let model = model("request-body");
    insta::assert_snapshot!("request_body", file(&model, "src/operation/put.rs"));
    let plain = service(json!({ "tiny#Get": { "type": "operation" } }), &["tiny#Get"]);
    assert_eq!(runtime_features(&model), ["content-md5", "request-compression"]);
    assert!(runtime_features(&plain).is_empty());
    let settings = "client_runtime::compression_settings! {}";
    assert!(file(&model, "src/config.rs").contains(settings) && !file(&plain, "src/config.rs").contains(settings));
}

#[test]
fn request_checksums_have_a_chosen_algorithm_and_responses_are_validated() {
    let model = model("checksums");
    insta::assert_snapshot!("checksum_of_requests", file(&model, "src/operation/put.rs"));
    insta::assert_snapshot!("checksum_of_responses", file(&model, "src/operation/get.rs"));
    assert_eq!(runtime_features(&model), ["checksums"]);
    let config = file(&model, "src/config.rs");
    assert!(config.contains("checksum_settings! {}") && !config.contains("chunk_size_settings"), "{config}");
    assert!(file(&model, "src/meta.rs").contains("settings: &[client_runtime::checksum::take_settings]"));
}

#[test]
fn errors_of_query_compatible_services_have_the_codes_of_both_protocols() {
    let mut model = model("query-errors");
    let rows = |model: &Value| -> Vec<String> {
        let operation = file(model, "src/operation/open.rs");
        let rows = operation.lines().skip_while(|line| !line.contains("errors OpenError"));
        rows.filter(|line| line.ends_with("\";")).map(|row| row.trim().to_owned()).collect()
    };
    let plain = rows(&model);
    assert_eq!(plain[1], "Closed, is_closed: \"Closed\";");
    model["shapes"]["tiny#Tiny"]["traits"]["aws.protocols#awsQueryCompatible"] = json!({});
    // A code that two errors share, or that is the name of another error, identifies neither.
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
fn hostile_documentation_cannot_become_code() {
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

/// Reads a model from the folder `models`.
fn model(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/tiny/models/{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns a service with these shapes and operations.
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

/// Returns a service with an operation whose input and output contain a `Thing`.
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

/// Returns the runtime features that a crate enables.
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
