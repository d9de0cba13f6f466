//! The wire format of every operation: sends each example of the model with our crate, and reads its response. The
//! tables of this package have handwritten member names, so that the test is independent of the generator.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use aws_smithy_types::base64;
use aws_smithy_types::retry::RetryConfig;
use difference::connector::{Canned, Reply};
use difference::model::{Kind, Model};
use difference::outcome::Outcome;
use difference::settings::Settings;
use difference::side::call_ours_in_full;
use serde_json::{Map, Value, json};

/// The idempotency token of clients with [`Settings`].
const TOKEN: &str = "00000000-0000-4000-8000-0000000000bb";

#[test]
fn every_example_of_every_operation() {
    let model = Model::read().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let operations = model.operations();
    assert_eq!(operations.len(), 26);
    for operation in operations {
        let (mut outputs, mut errors) = (0, 0);
        for example in model.examples(operation) {
            let input = example.get("input").cloned().unwrap_or_else(|| json!({}));
            let http = Canned::new([reply(example)]);
            let given = taken(&model, &model.target(operation, "input"), &input);
            let outcome = runtime.block_on(call_ours_in_full(&settings(), &http, operation, &given));
            let title = format!("{operation}: {}", example["title"]);
            check_request(&model, operation, input, &http, &title);
            match example.get("error") {
                Some(error) => {
                    check_error(error, &outcome, &title);
                    errors += 1;
                }
                None => {
                    check_output(&model, operation, example.get("output"), &outcome, &title);
                    outputs += 1;
                }
            }
        }
        assert!(outputs > 0 && errors > 0, "{operation} has {outputs} examples of outputs and {errors} of errors");
    }
}

fn settings() -> Settings {
    Settings {
        endpoint_url: "https://secrets.example",
        region: "us-east-1",
        session_token: None,
        app_name: None,
        retry: RetryConfig::disabled(),
        disable_clock_skew_correction: None,
        captured: &[],
        retry_partition: "wire".to_owned(),
    }
}

/// Returns the response of the service in an example.
fn reply(example: &Value) -> Reply {
    let Some(error) = example.get("error") else {
        return Reply::json(200, example.get("output").map_or_else(|| "{}".to_owned(), Value::to_string));
    };
    let mut body = error.get("content").and_then(Value::as_object).cloned().unwrap_or_default();
    body.insert("__type".to_owned(), error["shapeId"].clone());
    Reply::json(400, Value::from(body).to_string())
}

fn check_request(model: &Model, operation: &str, mut expected: Value, http: &Canned, title: &str) {
    let requests = http.requests();
    assert_eq!(requests.len(), 1, "{title}");
    let request = &requests[0];
    assert_eq!(request.line, "POST https://secrets.example/", "{title}");
    assert_eq!(request.header("content-type"), Some("application/x-amz-json-1.1"), "{title}");
    assert_eq!(request.header("x-amz-target"), Some(format!("secretsmanager.{operation}").as_str()), "{title}");
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string().as_str()), "{title}");
    if let Some(key) = model.token_key(&model.target(operation, "input")) {
        let members = expected.as_object_mut().unwrap();
        members.entry(key).or_insert_with(|| TOKEN.into());
    }
    assert_eq!(serde_json::from_slice::<Value>(&request.body).unwrap(), expected, "{title}");
}

fn check_output(model: &Model, operation: &str, expected: Option<&Value>, outcome: &Outcome, title: &str) {
    let shown = outcome.get("output").unwrap_or_else(|| panic!("{title}: {outcome:?}"));
    let shown: Map<String, Value> = serde_json::from_str(shown).unwrap();
    let expected = expected.cloned().unwrap_or_else(|| json!({}));
    let expected = seen(model, &model.target(operation, "output"), &expected);
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(present(&shown[key]), *value, "{title}: {key}");
    }
    for (key, value) in shown {
        assert!(expected.get(&key).is_some() || value.is_null() || value == json!([]), "{title}: {key}");
    }
}

fn check_error(error: &Value, outcome: &Outcome, title: &str) {
    let shape = error["shapeId"].as_str().unwrap().rsplit('#').next().unwrap();
    assert_eq!(outcome.get("variant of crate error"), Some(shape), "{title}: {outcome:?}");
    assert_eq!(outcome.get("code"), Some(format!("Some({shape:?})").as_str()), "{title}");
    let content = error.get("content").and_then(Value::as_object);
    let message = content.and_then(|content| content.get("Message").or_else(|| content.get("message")));
    assert_eq!(outcome.get("message"), Some(format!("{:?}", message.and_then(Value::as_str)).as_str()), "{title}");
}

/// Converts values to the form of inputs: bytes as characters with the same code points, rather than base64.
fn taken(model: &Model, id: &str, json: &Value) -> Value {
    converted(model, id, json, &|kind, value| match kind {
        Kind::Blob => bytes(value).into_iter().map(char::from).collect::<String>().into(),
        _ => value.clone(),
    })
}

/// Converts values to the form of outputs: bytes as a list, timestamps as seconds and nanoseconds.
fn seen(model: &Model, id: &str, json: &Value) -> Value {
    converted(model, id, json, &|kind, value| match kind {
        Kind::Blob => json!({ "bytes": bytes(value) }),
        Kind::Timestamp => json!({ "seconds": value.as_i64().unwrap(), "nanoseconds": 0 }),
        _ => value.clone(),
    })
}

fn bytes(value: &Value) -> Vec<u8> {
    base64::decode(value.as_str().unwrap()).unwrap()
}

fn converted(model: &Model, id: &str, json: &Value, leaf: &dyn Fn(&Kind, &Value) -> Value) -> Value {
    match (model.kind(id), json) {
        (Kind::Structure(members), Value::Object(object)) => {
            let target = |key: &str| members.iter().find(|(name, _)| name == key).map(|(_, target)| target.as_str());
            let value = |(key, value): (&String, &Value)| {
                (key.clone(), converted(model, target(key).unwrap_or_else(|| panic!("{id} has no {key}")), value, leaf))
            };
            object.iter().map(value).collect::<Map<_, _>>().into()
        }
        (Kind::List(target), Value::Array(values)) => {
            values.iter().map(|value| converted(model, &target, value, leaf)).collect()
        }
        (Kind::Map(target), Value::Object(object)) => {
            let value = |(key, value): (&String, &Value)| (key.clone(), converted(model, &target, value, leaf));
            object.iter().map(value).collect::<Map<_, _>>().into()
        }
        (kind, value) => leaf(&kind, value),
    }
}

/// Removes null members from a shown value.
fn present(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(present).collect(),
        Value::Object(members) => {
            let there = members.iter().filter(|(_, value)| !value.is_null());
            there.map(|(key, value)| (key.clone(), present(value))).collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}
