//! Tests of calls that take the required members of their input at once.

#![allow(clippy::result_large_err, reason = "handlers return the errors of operations, which are large")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_event_stream_both_ways::ext::required::Converse;
use testbed_vault_rest_json as vault;
use vault::config::{BehaviorVersion, Region};
use vault::ext::required::{GetSecret, Unlock};
use vault::ext::{ClientExt, Fake};
use vault::operation::get_secret::{GetSecretInput, GetSecretOutput};

fn unlock() -> Unlock {
    Unlock { door: "front".to_owned(), pin: "1234".to_owned() }
}

fn client() -> vault::Client {
    let config = vault::Config::builder().behavior_version(BehaviorVersion::latest()).region(Region::new("eu-west-1"));
    vault::Client::from_conf(config.build())
}

#[test]
fn a_call_has_the_members_of_the_structure_and_setters_for_the_optional_ones() {
    let call = client().call(unlock()).code("c");
    let same = client().unlock().door("front").pin("1234").code("c");
    assert_eq!(call.as_input(), same.as_input());
    assert_eq!(call.get_door().as_deref(), Some("front"));
}

#[tokio::test]
async fn a_call_is_sent_like_any_other() {
    let fake = Fake::new()
        .on(|input: GetSecretInput| Ok(GetSecretOutput::builder().text(input.name().unwrap_or("?")).build()));
    let output = fake.client().call(GetSecret { name: "db".to_owned() }).send().await.unwrap();
    assert_eq!(output.text(), Some("db"));
}

#[test]
fn sensitive_members_are_redacted() {
    let shown = format!("{:?}", unlock());
    assert_eq!(shown, r#"Unlock { door: "front", pin: "*** Sensitive Data Redacted ***" }"#);
    assert_eq!(unlock(), unlock().clone());
}

#[test]
fn a_stream_can_be_required() {
    let orders = tokio_stream::iter(Vec::new()).into();
    let shown = format!("{:?}", Converse { orders, channel: "c".to_owned() });
    assert!(shown.starts_with("Converse { orders: "), "{shown}");
}
