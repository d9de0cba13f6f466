//! Tests of bearer tokens, API keys and logins.

use aws_credential_types::provider::token::SharedTokenProvider;
use aws_types::SdkConfig;
use service::config::{Login, Token};
use service::ext::Fake;
use service::operation::show::{ShowInput, ShowOutput};

use super::*;

/// Returns the value of a header of the only request; empty if it is missing.
fn header(requests: &Requests, name: &str) -> String {
    let requests = requests.lock().unwrap();
    assert_eq!(requests.len(), 1);
    requests[0].headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

#[tokio::test]
async fn a_token_is_sent_as_a_bearer_token() {
    let provider = SharedTokenProvider::new(Token::from("shared"));
    let mut unchanged = Config::builder().bearer_token(Token::from("kept"));
    unchanged.set_token_provider(None);
    for (builder, expected) in [
        (Config::builder().bearer_token(Token::from("secret")), "Bearer secret"),
        (Config::builder().bearer_token_resolver(Token::from("resolved")), "Bearer resolved"),
        (Config::builder().token_provider(Token::from("provided")), "Bearer provided"),
        (Builder::from(&SdkConfig::builder().token_provider(provider).build()), "Bearer shared"),
        (Config::builder().with_test_defaults(), "Bearer test-token"),
        (unchanged, "Bearer kept"),
    ] {
        let (client, requests) = client(builder);
        client.show().send().await.unwrap();
        assert_eq!(header(&requests, "authorization"), expected);
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() {
    let (client, requests) = client(Config::builder());
    let error = client.show().send().await.unwrap_err();
    let error = service::error::DisplayErrorContext(error).to_string();
    assert!(error.contains("there was no identity resolver for it"), "{error}");
    assert!(requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn logins_are_preferred_to_keys() {
    let key = || Config::builder().api_key(Token::from("secret"));
    let (client, requests) = super::client(key());
    client.sign().send().await.unwrap();
    assert_eq!(header(&requests, "x-gate-key"), "Key secret");
    let (client, requests) = super::client(key().basic_auth_login(Login::new("me", "secret", None)));
    client.sign().send().await.unwrap();
    assert_eq!(header(&requests, "authorization"), "Basic bWU6c2VjcmV0");
    assert_eq!(header(&requests, "x-gate-key"), "");
}

#[tokio::test]
async fn a_preference_selects_one_of_the_schemes_of_an_operation() {
    let builder = Config::builder()
        .api_key(Token::from("secret"))
        .basic_auth_login(Login::new("me", "secret", None))
        .auth_scheme_preference(["httpApiKeyAuth".into()]);
    let (client, requests) = client(builder);
    client.sign().send().await.unwrap();
    assert_eq!(header(&requests, "x-gate-key"), "Key secret");
}

#[tokio::test]
async fn a_fake_accepts_calls_without_a_token() {
    let fake = Fake::new().on(|_: ShowInput| Ok(ShowOutput::builder().build()));
    fake.client().show().send().await.unwrap();
    assert_eq!(fake.calls().len(), 1);
}
