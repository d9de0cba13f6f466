//! Test cases for `light#PutLamp`.

use testbed_rest_json::operation::put_lamp::PutLampOutput;
use testbed_rest_json::primitives::DateTime;
use testbed_rest_json::types::Lamp;

use crate::driver::{Outcome, Request};

/// Serializes a structure as the whole body.
#[tokio::test]
async fn request_puts_lamp() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client
        .put_lamp()
        .lamp(
            Lamp::builder()
                .name("Roter Sand")
                .lit(DateTime::from_secs(1_700_000_000))
                .build(),
        )
        .send()
        .await;
    let expected = Request {
        method: "POST",
        uri: "/lamps",
        host: "example.com",
        headers: &[("Content-Type", "application/json")],
        media_type: Some("application/json"),
        body: Some(r#"{"name":"Roter Sand","lit":1700000000}"#),
        ..Request::default()
    };
    expected.check(sent, &result)
}

/// Sends an empty object if the payload is not set.
#[tokio::test]
async fn request_puts_no_lamp() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client.put_lamp().send().await;
    let expected = Request {
        method: "POST",
        uri: "/lamps",
        host: "example.com",
        headers: &[("Content-Type", "application/json")],
        media_type: Some("application/json"),
        body: Some("{}"),
        ..Request::default()
    };
    expected.check(sent, &result)
}

/// Deserializes a structure from the whole body.
#[tokio::test]
async fn response_returns_lamp() -> Outcome {
    let client = crate::driver::responding(200, &[], r#"{"name":"Roter Sand"}"#);
    let output = client.put_lamp().send().await?;
    let expected = PutLampOutput::builder()
        .lamp(Lamp::builder().name("Roter Sand").build())
        .build();
    assert_eq!(output, expected);
    Ok(())
}
