//! Input members that telemetry can record.

use difference::captured::Captured;
use difference::connector::Canned;

/// Makes calls with many members, with a client that `$ask` configures. Returns the captured attributes.
macro_rules! captured {
    ($sdk:ident, $parts:ident, $ask:expr) => {{
        let (http, captured) = (Canned::empty(), Captured::default());
        let config: $sdk::config::Builder = $ask($parts::config(&http).interceptor(captured.clone()));
        let client = $sdk::Client::from_conf(config.build());
        let create = client.create_secret().name("a name").description("a description").kms_key_id("a key");
        let create = create.secret_string("a secret").r#type("a type").client_request_token("a token");
        create
            .tags($sdk::types::Tag::builder().key("k").build())
            .force_overwrite_replica_secret(true)
            .send()
            .await
            .unwrap();
        client.list_secrets().max_results(3).next_token("next").sort_order("asc".into()).send().await.unwrap();
        client.get_secret_value().secret_id("").send().await.unwrap();
        let captured = captured.calls();
        captured
    }};
}

const ALL: [&str; 10] = [
    "Name",
    "Description",
    "KmsKeyId",
    "SecretString",
    "Type",
    "ClientRequestToken",
    "Tags",
    "NextToken",
    "SecretId",
    "MaxResults",
];

#[test]
fn members_are_captured_only_on_request() {
    let captured = both! { captured!(sdk, parts, |config| config) };
    assert_eq!(captured, [None, None, None]);
}

#[test]
fn strings_that_are_not_sensitive_are_captured() {
    let captured = both! {
        let ask = |config: sdk::config::Builder| config.capture_input_attributes(ALL);
        let emit = |config: sdk::config::Builder| config.emit_input_attributes(ALL);
        let captured = captured!(sdk, parts, ask);
        assert_eq!(captured!(sdk, parts, emit), captured);
        captured
    };
    let create = captured[0].as_ref().unwrap();
    assert!(create.contains(&"Name=a name".to_owned()), "{create:?}");
    assert!(!create.iter().any(|pair| pair.contains("a secret")), "{create:?}");
    assert_eq!(captured[1], Some(vec!["NextToken=next".to_owned()]));
    assert_eq!(captured[2], Some(vec!["SecretId=".to_owned()]));
}

#[test]
fn requested_members_accumulate_and_a_call_has_its_own() {
    let captured = both! {
        let mut all = captured!(sdk, parts, |config: sdk::config::Builder| {
            config.capture_input_attributes(["Name"]).emit_input_attributes(["Type"]).capture_input_attributes(["Nothing"])
        });
        let (http, captured) = (Canned::empty(), Captured::default());
        let config = parts::config(&http).capture_input_attributes(["SecretId"]).interceptor(captured.clone());
        let call = sdk::Client::from_conf(config.build()).put_secret_value().secret_id("an id").client_request_token("a token");
        let config_override = sdk::Config::builder().emit_input_attributes(["ClientRequestToken"]);
        call.customize().config_override(config_override).send().await.unwrap();
        all.extend(captured.calls());
        all
    };
    assert_eq!(captured[0], Some(vec!["Name=a name".to_owned(), "Type=a type".to_owned()]));
    assert_eq!(captured[3], Some(vec!["ClientRequestToken=a token".to_owned()]));
}
