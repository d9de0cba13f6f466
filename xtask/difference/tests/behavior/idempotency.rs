//! Idempotency tokens: random ones, and those of the program's provider.

use difference::connector::{Canned, Exchange, Reply};
use difference::differences::explained;
use serde_json::Value;

fn tokens(requests: &[Exchange]) -> Vec<Option<String>> {
    let token = |request: &Exchange| {
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        body.get("ClientRequestToken").and_then(Value::as_str).map(str::to_owned)
    };
    requests.iter().map(token).collect()
}

#[test]
fn a_custom_provider_fills_in_missing_tokens() {
    let requests = both! {
        let http = Canned::empty();
        let config = parts::config(&http).idempotency_token_provider("a fixed token");
        let client = sdk::Client::from_conf(config.build());
        client.create_secret().send().await.unwrap();
        client.put_secret_value().send().await.unwrap();
        client.rotate_secret().send().await.unwrap();
        client.update_secret().send().await.unwrap();
        client.create_secret().client_request_token("of the call").send().await.unwrap();
        client.create_secret().client_request_token("").send().await.unwrap();
        client.delete_secret().send().await.unwrap();
        http.requests()
    };
    let fixed = || Some("a fixed token".to_owned());
    assert_eq!(
        tokens(&requests),
        [fixed(), fixed(), fixed(), fixed(), Some("of the call".to_owned()), Some(String::new()), None]
    );
}

#[test]
fn the_default_token_is_a_uuid_shared_by_all_attempts_of_a_call() {
    let kinds = both! {
        let http = Canned::new([Reply::json(500, "{}"), Reply::json(200, "{}")]);
        let client = parts::client(&http);
        client.create_secret().send().await.unwrap();
        client.create_secret().send().await.unwrap();
        let tokens: Vec<_> = tokens(&http.requests()).into_iter().map(Option::unwrap).collect();
        let shape = |token: &str| {
            let parts: Vec<_> = token.split('-').collect();
            let hexadecimal = parts.iter().all(|part| part.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')));
            (parts.iter().map(|part| part.len()).collect::<Vec<_>>(), hexadecimal, parts[2].starts_with('4'))
        };
        (tokens[0] == tokens[1], tokens[1] == tokens[2], shape(&tokens[0]), shape(&tokens[2]))
    };
    let uuid = (vec![8, 4, 4, 4, 12], true, true);
    assert_eq!(kinds, (true, false, uuid.clone(), uuid));
}

#[test]
fn uuids_have_their_variant_bits() {
    let (official, ours) = each! {
        let http = Canned::empty();
        let client = parts::client(&http);
        for _ in 0..100 {
            client.create_secret().send().await.unwrap();
        }
        tokens(&http.requests()).into_iter().map(|token| token.unwrap().chars().nth(19).unwrap()).collect::<String>()
    };
    assert_eq!(explained("CreateSecret", "variants of uuids", &official, &ours), Some("uuid-variant"));
}

#[test]
fn a_removed_provider() {
    let (official, ours) = each! {
        let http = Canned::empty();
        let mut config = parts::config(&http).idempotency_token_provider("a fixed token");
        config.set_idempotency_token_provider(None);
        let client = sdk::Client::from_conf(config.build());
        let call = tokio::spawn(async move { client.create_secret().send().await.unwrap() });
        match call.await {
            Ok(_) => tokens(&http.requests())[0].clone().unwrap_or_default(),
            Err(_) => "panic".to_owned(),
        }
    };
    assert_eq!(explained("CreateSecret", "outcome", &official, &ours), Some("no-panics"));
    assert_eq!(ours.len(), 36, "{ours}");
}

#[test]
fn a_clone_of_a_fixed_provider_returns_the_same_token() {
    let requests = both! {
        let http = Canned::empty();
        let config = parts::config(&http).idempotency_token_provider("a fixed token").build();
        let client = sdk::Client::from_conf(config.to_builder().build());
        client.create_secret().send().await.unwrap();
        http.requests()
    };
    assert_eq!(tokens(&requests), [Some("a fixed token".to_owned())]);
}
