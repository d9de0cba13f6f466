//! Tests of error codes and messages, in headers and bodies of every form.

use super::random;
use crate::protocol::aws_json_error::error_metadata;
use crate::protocol::query_error::add_query_error;
use aws_smithy_json::deserialize::error::DeserializeError;
use aws_smithy_json::deserialize::token::skip_value;
use aws_smithy_json::deserialize::{Token, json_token_iter};
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::ErrorMetadata;
use fastrand::Rng;

#[test]
fn finds_code_and_message() {
    for (header, body, code, message) in [
        // The code.
        (None, r#"{"__type":"FooError"}"#, Some("FooError"), None),
        (None, r#"{"code":"FooError"}"#, Some("FooError"), None),
        (None, r#"{"code":"FooError","__type":"BarError"}"#, Some("FooError"), None),
        (None, r#"{"__type":"BarError","code":"FooError"}"#, Some("FooError"), None),
        (Some("FooError"), r#"{"code":"BarError"}"#, Some("FooError"), None),
        (Some("FooError"), "", Some("FooError"), None),
        (Some(""), r#"{"code":"BarError"}"#, Some(""), None),
        (None, r#"{"code":"FooError","code":"BarError"}"#, Some("BarError"), None),
        (None, r#"{"code":"FooError","code":null}"#, Some("FooError"), None),
        (None, r#"{"code":404,"__type":"FooError"}"#, Some("FooError"), None),
        (None, r#"{"Code":"FooError"}"#, None, None),
        (None, r#"{"\u0063ode":"FooError"}"#, None, None),
        (None, r#"{"code":"Foo\u0045rror"}"#, Some("FooError"), None),
        // Namespaces and URIs.
        (None, r#"{"__type":"aws.protocoltests#FooError"}"#, Some("FooError"), None),
        (None, r#"{"__type":"aws.protocoltests#FooError:http://amazon.com/x#y"}"#, Some("FooError"), None),
        (Some("FooError:http://amazon.com/"), "{}", Some("FooError"), None),
        (Some("a#b#FooError"), "{}", Some("b#FooError"), None),
        // The message.
        (None, r#"{"message":"What\nelse"}"#, None, Some("What\nelse")),
        (None, r#"{"Message":"What"}"#, None, Some("What")),
        (None, r#"{"errorMessage":"What"}"#, None, Some("What")),
        (None, r#"{"message":"one","Message":"two"}"#, None, Some("two")),
        (None, r#"{"message":{"text":"What"}}"#, None, None),
        (None, r#"{"ErrorMessage":"What"}"#, None, None),
        // Bodies without content.
        (None, "", None, None),
        (None, "  ", None, None),
        (None, "null", None, None),
        (None, "12 garbage", None, None),
        (None, "\"text\"garbage", None, None),
        (None, "[garbage", None, None),
        (None, r#" {"Details":[{"code":"Inner"}]} "#, None, None),
    ] {
        let metadata = error_metadata(&headers("x-amzn-errortype", header), body.as_bytes()).expect(body).build();
        assert_eq!((metadata.code(), metadata.message()), (code, message), "{header:?} {body}");
    }
}

#[test]
fn rejects_invalid_json() {
    for body in
        ["<html>", "{", "{\"code\":\"a\"", "{}{}", "{\"code\":\"\\q\"}", "{\"a\":}", "nul", "12x", "\"text", "}"]
    {
        assert!(error_metadata(&Headers::new(), body.as_bytes()).is_err(), "{body}");
        // A code in the header makes no difference.
        assert!(error_metadata(&headers("x-amzn-errortype", Some("FooError")), body.as_bytes()).is_err(), "{body}");
    }
}

#[test]
fn takes_the_code_of_query_errors() {
    for (header, code, kind) in [
        (Some("Customized;Sender"), "Customized", Some("Sender")),
        (Some("A;B;C"), "A", Some("B;C")),
        (Some(";"), "", Some("")),
        (Some("Customized"), "FooError", None),
        (None, "FooError", None),
    ] {
        let metadata = ErrorMetadata::builder().code("FooError").build();
        let metadata = add_query_error(metadata, &headers("x-amzn-query-error", header));
        assert_eq!((metadata.code(), metadata.extra("type")), (Some(code), kind), "{header:?}");
    }
}

#[test]
fn finds_the_same_as_the_reference() {
    let mut rng = Rng::with_seed(5);
    let (mut accepted, mut rejected) = (0, 0);
    for case in 0..20_000 {
        let mut body = random::error_body(&mut rng);
        if case % 2 == 1 {
            random::mutate(&mut rng, &mut body);
        }
        let text = String::from_utf8_lossy(&body);
        match (error_metadata(&Headers::new(), &body), reference(&body)) {
            (Ok(ours), Ok(theirs)) => {
                accepted += 1;
                assert_eq!(ours.build(), theirs, "{text}");
            }
            (Err(_), Err(_)) => rejected += 1,
            (ours, theirs) => panic!("{ours:?} but {theirs:?} of {text}"),
        }
    }
    assert!(accepted > 5_000 && rejected > 5_000, "{accepted} accepted, {rejected} rejected");
}

/// Returns the metadata that the token reader of `aws-smithy-json` finds.
fn reference(body: &[u8]) -> Result<ErrorMetadata, DeserializeError> {
    let mut tokens = json_token_iter(body).peekable();
    let (mut code, mut kind, mut message) = (None, None, None);
    if let Some(Token::StartObject { .. }) = tokens.next().transpose()? {
        loop {
            let key = match tokens.next().transpose()? {
                Some(Token::EndObject { .. }) => break,
                Some(Token::ObjectKey { key, .. }) => key.as_escaped_str(),
                _ => return Err(DeserializeError::custom("expected a key")),
            };
            let member = match key {
                "code" => Some(&mut code),
                "__type" => Some(&mut kind),
                "message" | "Message" | "errorMessage" => Some(&mut message),
                _ => None,
            };
            if let (Some(member), Some(Ok(Token::ValueString { value, .. }))) = (member, tokens.peek()) {
                *member = Some(value.to_unescaped()?.into_owned());
            }
            skip_value(&mut tokens)?;
        }
        if tokens.next().is_some() {
            return Err(DeserializeError::custom("more tokens"));
        }
    }
    let mut metadata = ErrorMetadata::builder();
    if let Some(code) = code.or(kind) {
        let code = code.split(':').next().unwrap_or_default();
        metadata = metadata.code(code.split_once('#').map_or(code, |(_, name)| name));
    }
    if let Some(message) = message {
        metadata = metadata.message(message);
    }
    Ok(metadata.build())
}

fn headers(name: &'static str, value: Option<&'static str>) -> Headers {
    let mut headers = Headers::new();
    if let Some(value) = value {
        headers.insert(name, value);
    }
    headers
}
