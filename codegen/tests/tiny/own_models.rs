//! Tests features that need more than a tiny model, on the models that `cargo xtask conformance` also builds and tests.

use serde_json::{Value, json};

use super::{file, runtime_features};

fn model(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn endpoints_are_discovered_where_the_service_requires_it() {
    let model = model(include_str!("../../../model/testbed/endpoint-discovery.json"));
    insta::assert_snapshot!("endpoint_discovery", file(&model, "src/endpoint_discovery.rs"));
    insta::assert_snapshot!("endpoint_discovery_operation", file(&model, "src/operation/get_parcel.rs"));
    assert!(file(&model, "src/lib.rs").contains("pub mod endpoint_discovery;"));
    assert_eq!(runtime_features(&model), ["endpoint-discovery"]);
}

#[test]
fn optional_discovery_changes_nothing() {
    let mut model = model(include_str!("../../../model/testbed/endpoint-discovery.json"));
    for operation in ["parcels#GetParcel", "parcels#ListParcels"] {
        model["shapes"][operation]["traits"]["aws.api#clientDiscoveredEndpoint"]["required"] = Value::Bool(false);
    }
    assert!(!file(&model, "src/operation/get_parcel.rs").contains("endpoint"));
    assert!(!file(&model, "src/lib.rs").contains("endpoint_discovery"));
    assert!(!file(&model, "src/meta.rs").contains("endpoint_discovery"));
}

#[test]
fn events_and_their_errors_are_a_table() {
    let model = model(include_str!("../../../model/testbed/event-stream.json"));
    insta::assert_snapshot!("event_stream", file(&model, "src/types/parcel_events.rs"));
    insta::assert_snapshot!("event_stream_operation", file(&model, "src/operation/follow.rs"));
}

#[test]
fn sent_events_are_a_table_and_an_input_member() {
    let model = model(include_str!("../../../model/testbed/event-stream-both-ways.json"));
    insta::assert_snapshot!("event_stream_both_ways", file(&model, "src/types/sounds.rs"));
    insta::assert_snapshot!("event_stream_both_ways_event", file(&model, "src/types/marked.rs"));
    insta::assert_snapshot!("event_stream_both_ways_error", file(&model, "src/types/error/shapes.rs"));
    insta::assert_snapshot!("event_stream_both_ways_operation", file(&model, "src/operation/converse.rs"));
    assert_eq!(runtime_features(&model), ["event-stream"]);
}

#[test]
fn streams_have_pages_in_the_guide() {
    let duplex = model(include_str!("../../../model/testbed/event-stream-both-ways.json"));
    insta::assert_snapshot!("event_streams_page", file(&duplex, "docs/guide/event_streams.md"));
    let received = model(include_str!("../../../model/testbed/event-stream.json"));
    assert!(file(&received, "src/guide.rs").contains("mod event_streams"));
    let bytes = model(include_str!("../../../model/testbed/rest-json.json"));
    insta::assert_snapshot!("byte_streams_page", file(&bytes, "docs/guide/byte_streams.md"));
    assert!(!file(&bytes, "src/guide.rs").contains("event_streams"));
}

#[test]
fn presigned_requests_have_a_page_in_the_guide() {
    let model = model(include_str!("../../../model/testbed/presigning.json"));
    insta::assert_snapshot!("presigning_page", file(&model, "docs/guide/presigning.md"));
    let streams = self::model(include_str!("../../../model/testbed/event-stream.json"));
    assert!(!file(&streams, "src/guide.rs").contains("presigning"));
}

#[test]
fn examples_of_calls_with_bindings_return_an_output() {
    let model = model(include_str!("../../../model/testbed/rest-json.json"));
    insta::assert_snapshot!("example_with_bindings", file(&model, "docs/operation/get_chart.md"));
}

#[test]
fn events_sent_as_xml_have_element_names() {
    let mut model = model(include_str!("../../../model/testbed/event-stream-both-ways.json"));
    let traits = model["shapes"]["radio#Radio"]["traits"].as_object_mut();
    if let Some(traits) = traits {
        traits.remove("aws.protocols#restJson1");
        traits.insert("aws.protocols#restXml".to_owned(), Value::Object(serde_json::Map::new()));
    }
    model["shapes"]["radio#Posed"]["members"]["setting"]["traits"]["smithy.api#xmlName"] = "Pose".into();
    insta::assert_snapshot!("event_stream_in_xml", file(&model, "src/types/sounds.rs"));
    assert_eq!(runtime_features(&model), ["event-stream", "xml"]);
}

#[test]
fn a_service_with_members_in_the_host_has_no_fake() {
    let model = model(include_str!("../../../model/testbed/s3.json"));
    assert!(file(&model, "src/ext.rs").contains("client_runtime::ext! {}"));
    assert!(!file(&model, "Cargo.toml").contains("fake"));
}

#[test]
fn event_stream_errors_have_both_request_ids() {
    let mut model = model(include_str!("../../../model/testbed/s3.json"));
    let shapes = [
        (
            "com.amazonaws.s3#Select",
            json!({
                "type": "operation",
                "output": { "target": "com.amazonaws.s3#SelectOutput" },
                "traits": { "smithy.api#http": { "method": "POST", "uri": "/{Bucket}/select" } },
                "input": { "target": "com.amazonaws.s3#SelectRequest" },
            }),
        ),
        (
            "com.amazonaws.s3#SelectRequest",
            json!({ "type": "structure", "members": { "Bucket": {
                "target": "smithy.api#String",
                "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} },
            } } }),
        ),
        (
            "com.amazonaws.s3#SelectOutput",
            json!({ "type": "structure", "members": { "Rows": {
                "target": "com.amazonaws.s3#Rows", "traits": { "smithy.api#httpPayload": {} },
            } } }),
        ),
        (
            "com.amazonaws.s3#Rows",
            json!({ "type": "union", "traits": { "smithy.api#streaming": {} }, "members": {
                "End": { "target": "com.amazonaws.s3#End" },
            } }),
        ),
        ("com.amazonaws.s3#End", json!({ "type": "structure", "members": {} })),
    ];
    for (id, shape) in shapes {
        model["shapes"][id] = shape;
    }
    if let Some(operations) = model["shapes"]["com.amazonaws.s3#AmazonS3"]["operations"].as_array_mut() {
        operations.push(json!({ "target": "com.amazonaws.s3#Select" }));
    }
    let rows = file(&model, "src/types/rows.rs");
    assert!(rows.contains("extended_request_id! {\n    error RowsError;\n}"), "{rows}");
}

#[test]
fn values_that_are_not_identifiers_become_variants() {
    let model = model(include_str!("../../../model/testbed/everything.json"));
    insta::assert_snapshot!("odd_values", file(&model, "src/types/color.rs"));
    insta::assert_snapshot!("odd_values_of_a_trait", file(&model, "src/types/old_color.rs"));
    insta::assert_snapshot!("defaults", file(&model, "src/types/defaults.rs"));
}
