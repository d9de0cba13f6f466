//! Tests customizations: the code that is generated only for the services that have one.

use serde_json::{Map, Value, json};

use super::{file, service};

/// Returns a service with this ID, whose operations have these names and no members.
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

/// Returns the lines of a file, except documentation, that the same file of another model does not have.
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
fn fakes_of_secrets_manager_keep_state() {
    let model = service_of("com.amazonaws.secretsmanager#secretsmanager", &["GetSecretValue"]);
    let plain = service_of("tiny#Secrets", &["GetSecretValue"]);
    assert_eq!(added(&model, &plain, "src/ext.rs"), ["fake SecretsManager"]);
    assert_eq!(added(&model, &plain, "Cargo.toml"), [r#"fake = ["client-runtime/fake-secrets-manager"]"#]);
}

#[test]
fn json_strings_have_an_extension() {
    let model = |traits: Value| {
        let shapes = json!({
            "tiny#Read": { "type": "operation", "output": { "target": "tiny#Output" } },
            "tiny#Output": {
                "type": "structure",
                "members": { "Text": { "target": "smithy.api#String", "traits": traits } }
            }
        });
        service(shapes, &["tiny#Read"])
    };
    let (marked, plain) = (model(json!({ "codegen#jsonText": {} })), model(json!({})));
    let expected = ["client_runtime::json_text! {", r#"crate::operation::read::ReadOutput: optional(text) = "Text";"#];
    assert_eq!(added(&marked, &plain, "src/ext.rs"), expected);
    assert!(file(&marked, "Cargo.toml").contains(r#"json = ["client-runtime/json-text"]"#));
    assert!(!file(&plain, "Cargo.toml").contains("json-text"));
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
fn account_id_endpoints_are_a_setting_if_the_rules_use_them() {
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

/// Returns the tiny service with this shape ID, these shapes and these operations.
fn with_id(id: &str, shapes: Value, operations: &[&str]) -> Value {
    let mut model = service(shapes, operations);
    model["shapes"][id] = model["shapes"]["tiny#Tiny"].take();
    if let Some(shapes) = model["shapes"].as_object_mut() {
        shapes.remove("tiny#Tiny");
    }
    model
}

/// Returns a restJson1 service; its ID determines its customizations.
fn rest(id: &str, shapes: Value, operations: &[&str]) -> Value {
    let mut model = with_id(id, shapes, operations);
    if let Some(traits) = model["shapes"][id]["traits"].as_object_mut() {
        traits.retain(|name, _| !name.starts_with("aws.protocols#"));
        traits.insert("aws.protocols#restJson1".to_owned(), json!({}));
    }
    model
}

#[test]
fn members_of_inputs_are_edited_before_they_are_sent() {
    let label = json!({ "smithy.api#required": {}, "smithy.api#httpLabel": {} });
    let http = |uri: &str| json!({ "smithy.api#http": { "method": "POST", "uri": uri } });
    let upload = json!({
        "type": "operation", "input": { "target": "tiny#Upload" }, "traits": http("/{accountId}/archives"),
    });
    let shapes = json!({
        "com.amazonaws.glacier#UploadArchive": upload,
        "com.amazonaws.glacier#UploadMultipartPart": upload,
        "tiny#Upload": {
            "type": "structure",
            "members": { "accountId": { "target": "smithy.api#String", "traits": label } },
        },
    });
    let operations = ["com.amazonaws.glacier#UploadArchive", "com.amazonaws.glacier#UploadMultipartPart"];
    let glacier = rest("com.amazonaws.glacier#Glacier", shapes, &operations);
    insta::assert_snapshot!("member_default", file(&glacier, "src/operation/upload_archive.rs"));
    assert!(file(&glacier, "src/meta.rs").contains("headers: &[(\"x-amz-glacier-version\", \"2012-06-01\")]"));
    assert!(file(&glacier, "Cargo.toml").contains("features = [\"tree-hash\"]"));

    let shapes = json!({
        "tiny#GetChange": {
            "type": "operation", "input": { "target": "tiny#GetChangeRequest" }, "traits": http("/change/{Id}/{Other}"),
        },
        "tiny#GetChangeRequest": {
            "type": "structure",
            "members": {
                "Id": { "target": "com.amazonaws.route53#ChangeId", "traits": label },
                "Other": { "target": "smithy.api#String", "traits": label },
                "InBody": { "target": "com.amazonaws.route53#ResourceId" },
            },
        },
        "com.amazonaws.route53#ChangeId": { "type": "string" },
        "com.amazonaws.route53#ResourceId": { "type": "string" },
    });
    let route_53 = rest("com.amazonaws.route53#AWSDnsV20130401", shapes, &["tiny#GetChange"]);
    insta::assert_snapshot!("member_without_prefix", file(&route_53, "src/operation/get_change.rs"));
}

#[test]
fn facts_about_the_service_are_in_one_place() {
    let api_gateway = service_of("com.amazonaws.apigateway#BackplaneControlService", &["GetApis"]);
    assert!(file(&api_gateway, "src/meta.rs").contains("headers: &[(\"accept\", \"application/json\")]"));
}

#[test]
fn invocations_of_functions_have_no_stalled_stream_protection() {
    let model = service_of("com.amazonaws.lambda#AWSGirApiService", &["Invoke", "InvokeAsync", "GetFunction"]);
    let protected = |operation: &str| {
        let file = file(&model, &format!("src/operation/{operation}.rs"));
        !file.contains("const MAY_STALL: bool = true;")
    };
    assert!(!protected("invoke") && !protected("invoke_async") && protected("get_function"));
}

#[test]
fn credentials_are_redacted_and_unreachable_providers_are_retried() {
    let text = json!({ "target": "smithy.api#String" });
    let id = "com.amazonaws.sts#AWSSecurityTokenServiceV20110615";
    let shapes = json!({
        "tiny#Assume": {
            "type": "operation",
            "output": { "target": "tiny#Assumed" },
            "errors": [{ "target": "com.amazonaws.sts#IDPCommunicationErrorException" }],
        },
        "tiny#Assumed": {
            "type": "structure", "members": { "Credentials": { "target": "com.amazonaws.sts#Credentials" } },
        },
        "com.amazonaws.sts#Credentials": { "type": "structure", "members": { "AccessKeyId": text } },
        "com.amazonaws.sts#IDPCommunicationErrorException": {
            "type": "structure", "members": { "message": text }, "traits": { "smithy.api#error": "client" },
        },
    });
    let model = with_id(id, shapes, &["tiny#Assume"]);
    let credentials = file(&model, "src/types/credentials.rs");
    assert!(credentials.contains("member(\"AccessKeyId\"), sensitive;"), "{credentials}");
    let errors = file(&model, "src/types/error/shapes.rs");
    assert!(errors.contains("retried as ServerError"), "{errors}");
    let meta = file(&model, "src/meta.rs");
    assert!(meta.contains("transient_errors: &[\"IDPCommunicationError\"]"), "{meta}");
}

#[test]
fn defaults_are_removed_from_shapes_and_members() {
    let number = |default: u32| json!({ "target": "smithy.api#Integer", "traits": { "smithy.api#default": default } });
    let shapes = json!({
        "tiny#Put": { "type": "operation", "input": { "target": "tiny#PutRequest" } },
        "tiny#PutRequest": { "type": "structure", "members": { "inner": { "target": "tiny#Inner" } } },
        "tiny#Inner": {
            "type": "structure",
            "members": {
                "workers": {
                    "target": "com.amazonaws.emrserverless#WorkerCounts", "traits": { "smithy.api#default": 0 },
                },
                "other": number(7),
            },
        },
        "com.amazonaws.emrserverless#WorkerCounts": { "type": "long", "traits": { "smithy.api#default": 0 } },
    });
    let model = with_id("com.amazonaws.emrserverless#AwsToledoWebService", shapes.clone(), &["tiny#Put"]);
    let inner = file(&model, "src/types/inner.rs");
    assert!(inner.contains("optional(copy(i64)) = member(\"workers\")"), "{inner}");
    assert!(inner.contains("or(7, copy(i32)) = member(\"other\")"), "{inner}");

    let ec2 = with_id("com.amazonaws.ec2#AmazonEC2", shapes, &["tiny#Put"]);
    let inner = file(&ec2, "src/types/inner.rs");
    assert!(inner.contains("optional(copy(i32)) = member(\"other\")"), "{inner}");
}

#[test]
fn endpoint_rules_can_add_the_host_prefix_themselves() {
    let id = "com.amazonaws.s3control#AWSS3ControlServiceV20180820";
    let account = json!({
        "smithy.api#required": {}, "smithy.api#hostLabel": {}, "smithy.api#httpHeader": "x-amz-account-id",
    });
    let shapes = json!({
        "tiny#GetJob": {
            "type": "operation",
            "input": { "target": "tiny#GetJobRequest" },
            "traits": {
                "smithy.api#endpoint": { "hostPrefix": "{AccountId}." },
                "smithy.api#http": { "method": "GET", "uri": "/job" },
            },
        },
        "tiny#GetJobRequest": {
            "type": "structure",
            "members": { "AccountId": { "target": "smithy.api#String", "traits": account } },
        },
    });
    let plain = file(&rest("tiny#Jobs", shapes.clone(), &["tiny#GetJob"]), "src/operation/get_job.rs");
    let model = rest(id, shapes, &["tiny#GetJob"]);
    let own = file(&model, "src/operation/get_job.rs");
    assert!(plain.contains("HostPrefix::new") && !own.contains("HostPrefix"), "{own}");
    let meta = file(&model, "src/meta.rs");
    assert!(meta.contains("content_sha256_header: true"), "{meta}");
}

#[test]
fn an_output_can_be_its_member_without_a_wrapper() {
    let shapes = json!({
        "tiny#Locate": {
            "type": "operation",
            "output": { "target": "tiny#Located" },
            "traits": {
                "aws.customizations#s3UnwrappedXmlOutput": {},
                "smithy.api#http": { "method": "GET", "uri": "/" },
            },
        },
        "tiny#Located": { "type": "structure", "members": { "Place": { "target": "smithy.api#String" } } },
    });
    let mut model = service(shapes, &["tiny#Locate"]);
    if let Some(traits) = model["shapes"]["tiny#Tiny"]["traits"].as_object_mut() {
        traits.retain(|name, _| !name.starts_with("aws.protocols#"));
        traits.insert("aws.protocols#restXml".to_owned(), json!({}));
    }
    let text = file(&model, "src/operation/locate.rs");
    let row = "place, set_place, get_place: optional(text) = payload(value, Element::named(\"Place\"));";
    assert!(text.contains(row), "{text}");
}
