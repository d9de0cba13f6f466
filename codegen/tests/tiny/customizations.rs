//! Tests customizations: the code that is generated only for the services that have one.

use serde_json::{Map, Value, json};

use super::{file, service};

/// A service with this id, and operations with these names and without members.
fn service_of(id: &str, operations: &[&str]) -> Value {
    let ids: Vec<_> = operations.iter().map(|name| format!("tiny#{name}")).collect();
    let shapes: Map<_, _> = ids.iter().map(|id| (id.clone(), json!({ "type": "operation" }))).collect();
    let mut model = service(shapes.into(), &ids.iter().map(String::as_str).collect::<Vec<_>>());
    model["shapes"][id] = model["shapes"]["tiny#Tiny"].take();
    if let Some(shapes) = model["shapes"].as_object_mut() {
        shapes.remove("tiny#Tiny");
    }
    model
}

/// The lines of a file, except documentation, that the file of another model does not have.
fn added(model: &Value, plain: &Value, path: &str) -> Vec<String> {
    let (with, without) = (file(model, path), file(plain, path));
    with.lines()
        .filter(|line| !line.starts_with("//!") && !without.contains(line))
        .map(|line| line.trim().to_owned())
        .collect()
}

#[test]
fn operations_that_poll_back_off_before_they_give_up() {
    let swf = "com.amazonaws.swf#SimpleWorkflowService";
    let operations = ["PollForActivityTask", "PollForDecisionTask", "CountOpenWorkflowExecutions"];
    let model = service_of(swf, &operations);
    insta::assert_snapshot!("long_polling", file(&model, "src/operation/poll_for_activity_task.rs"));
    let polls = |operation: &str| file(&model, &format!("src/operation/{operation}.rs")).contains("LongPolling");
    assert!(polls("poll_for_decision_task") && !polls("count_open_workflow_executions"));
    let plain = service_of("tiny#Workflows", &operations);
    assert!(!file(&plain, "src/operation/poll_for_activity_task.rs").contains("LongPolling"));
}

#[test]
fn every_operation_that_polls_has_a_row() {
    for (id, operation, module) in [
        ("com.amazonaws.sqs#AmazonSQS", "ReceiveMessage", "receive_message"),
        ("com.amazonaws.sfn#AWSStepFunctions", "GetActivityTask", "get_activity_task"),
    ] {
        let operation = file(&service_of(id, &[operation]), &format!("src/operation/{module}.rs"));
        assert!(operation.contains(".with_interceptor(LongPolling)"), "{operation}");
    }
}

#[test]
fn retries_have_the_defaults_of_the_service() {
    let model = service_of("com.amazonaws.dynamodb#DynamoDB_20120810", &["GetItem"]);
    let plain = service_of("tiny#Tables", &["GetItem"]);
    let settings = added(&model, &plain, "src/meta.rs").join(" ");
    let expected = "client_runtime::retry_defaults::take(builder, shared, std::time::Duration::from_millis(25), 4)";
    assert!(settings.contains(expected), "{settings}");
}

#[test]
fn endpoints_of_accounts_are_a_setting_where_the_rules_take_it() {
    let plain = service_of("tiny#Accounts", &["GetItem"]);
    let mut model = plain.clone();
    let text = |built_in: &str| json!({ "type": "string", "builtIn": built_in });
    model["shapes"]["tiny#Accounts"]["traits"]["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": {
            "AccountId": text("AWS::Auth::AccountId"),
            "AccountIdEndpointMode": text("AWS::Auth::AccountIdEndpointMode"),
        },
        "rules": [{
            "type": "endpoint",
            "conditions": [
                { "fn": "isSet", "argv": [{ "ref": "AccountId" }] },
                { "fn": "isSet", "argv": [{ "ref": "AccountIdEndpointMode" }] },
            ],
            "endpoint": { "url": "https://{AccountId}.tiny.example.com" },
        }, { "type": "error", "conditions": [], "error": "no account" }],
    });
    let meta = file(&model, "src/meta.rs");
    for part in ["&[client_runtime::account_id_endpoint::take]", "&[client_runtime::account_id_endpoint::add]"] {
        assert!(meta.contains(part), "{meta}");
    }
    assert_eq!(added(&model, &plain, "src/config.rs"), ["client_runtime::account_id_endpoint_settings! {}"]);
    assert!(!file(&plain, "src/meta.rs").contains("account_id_endpoint"));
}
