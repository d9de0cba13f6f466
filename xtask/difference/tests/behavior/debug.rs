//! `Debug` output, including redaction.

use difference::connector::{Canned, Reply};
use difference::differences::explained;

const SECRET: &str = "swordfish";

/// Asserts that no string contains the secret, and that each shows that something was redacted.
fn hides(shown: &[String]) {
    for shown in shown {
        assert!(!shown.contains(SECRET), "{shown}");
        assert!(shown.contains("*** Sensitive Data Redacted ***"), "{shown}");
    }
}

#[test]
fn inputs_and_their_builders_hide_secrets() {
    let (official, ours) = each! {
        use sdk::operation::{create_secret, put_secret_value, update_secret};
        use sdk::primitives::Blob;

        let create = create_secret::CreateSecretInput::builder().name("a name").secret_string(SECRET);
        let put = put_secret_value::PutSecretValueInput::builder().secret_binary(Blob::new(SECRET)).rotation_token(SECRET);
        let update = update_secret::UpdateSecretInput::builder().secret_string(SECRET).description("a description");
        let client = parts::client(&Canned::empty());
        vec![
            format!("{create:?}"),
            format!("{put:?}"),
            format!("{update:?}"),
            format!("{:?}", client.create_secret().secret_string(SECRET).as_input()),
            format!("{:?}", create.build().unwrap()),
            format!("{:#?}", put.build().unwrap()),
            format!("{:?}", update.build().unwrap()),
        ]
    };
    hides(&ours);
    for (official, ours) in official.iter().zip(&ours) {
        assert!(official == ours || explained("", "debug of an input", official, ours).is_some(), "{official}\n{ours}");
    }
    assert!(ours[0].contains("a name"), "{ours:?}");
    assert_eq!(ours[1].matches("Redacted").count(), 3, "{ours:?}");
}

#[test]
fn outputs_and_their_contents_hide_secrets() {
    let shown = both! {
        let mut shown = Vec::new();
        let body = r#"{"Name":"a name","SecretString":"swordfish","SecretBinary":"c3dvcmRmaXNo"}"#;
        let client = parts::client(&Canned::new([Reply::json(200, body)]));
        shown.push(format!("{:?}", client.get_secret_value().send().await.unwrap()));
        let body = r#"{"SecretValues":[{"Name":"a name","SecretString":"swordfish"}]}"#;
        let client = parts::client(&Canned::new([Reply::json(200, body)]));
        shown.push(format!("{:?}", client.batch_get_secret_value().send().await.unwrap()));
        let client = parts::client(&Canned::new([Reply::json(200, r#"{"RandomPassword":"swordfish"}"#)]));
        shown.push(format!("{:?}", client.get_random_password().send().await.unwrap()));
        let entry = sdk::types::SecretValueEntry::builder().name("a name").secret_string(SECRET);
        shown.push(format!("{entry:?}"));
        shown.push(format!("{:?}", entry.build()));
        shown
    };
    hides(&shown);
}

#[test]
fn clients_and_configurations_hide_credentials() {
    let hidden = both! {
        let http = Canned::empty();
        let config = parts::config(&http).build();
        let client = sdk::Client::from_conf(config.clone());
        let shown = format!("{config:?} {client:?} {:?}", config.to_builder());
        !shown.contains("a secret key")
    };
    assert!(hidden);
}

#[test]
fn values_that_are_not_sensitive_are_shown() {
    let shown = both! {
        let tag = sdk::types::Tag::builder().key("a key").value("a value");
        let filter = sdk::types::Filter::builder().key(sdk::types::FilterNameStringType::TagKey).values("one");
        let client = parts::client(&Canned::empty());
        let call = client.untag_resource().secret_id("an id").tag_keys("a key");
        [
            format!("{tag:?}"),
            format!("{:?}", tag.build()),
            format!("{:?}", filter.build()),
            format!("{:?}", call.as_input()),
            format!("{:?}", sdk::types::SortOrderType::from("sideways")),
        ]
    };
    assert!(shown[0].contains("a value") && shown[2].contains("TagKey") && shown[3].contains("an id"), "{shown:?}");
}

#[test]
fn bodies_of_operations_with_secrets_are_not_shown() {
    let (official, ours) = each! {
        let client = parts::client(&Canned::new([Reply::json(200, r#"{"SecretString":"swordfish""#)]));
        let error = client.get_secret_value().secret_id("a name").send().await.unwrap_err();
        let body = error.raw_response().unwrap().body();
        (format!("{body:?}"), body.bytes().map(<[u8]>::to_vec))
    };
    assert_eq!(explained("GetSecretValue", "debug of bodies", &official.0, &ours.0), Some("hidden-bodies"));
    assert!(official.0.contains(SECRET) && !ours.0.contains(SECRET));
    assert_eq!(official.1, ours.1);
}
