//! Test cases for `light#DescribeLamp`.

use testbed_rest_json::error::ProvideErrorMetadata;
use testbed_rest_json::operation::describe_lamp::{DescribeLampError, DescribeLampOutput};
use testbed_rest_json::primitives::DateTime;
use testbed_rest_json::types::error::FogTooThick;

use crate::driver::{Outcome, Request};

/// Serializes members to the path, query and headers, without a body.
#[tokio::test]
async fn request_describes_lamp() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client
        .describe_lamp()
        .coast("North Sea")
        .lamp("a/b+c")
        .colors("red")
        .colors("white&green")
        .since(DateTime::from_secs(1_700_000_000))
        .unchanged(DateTime::from_secs(1_700_000_000))
        .lenses("one, two")
        .lenses("three")
        .notes("a", "b")
        .more("depth", "5")
        .more("color", "blue")
        .send()
        .await;
    let expected = Request {
        method: "GET",
        uri: "/coasts/North%20Sea/lamps/a/b%2Bc",
        host: "example.com",
        headers: &[("If-Modified-Since", "Tue, 14 Nov 2023 22:13:20 GMT"), ("x-lens", r#""one, two", three"#), ("x-note-a", "b")],
        forbid_headers: &["Content-Type", "Content-Length"],
        query: &["view=full", "color=red", "color=white%26green", "since=2023-11-14T22%3A13%3A20Z", "depth=5"],
        body: Some(""),
        ..Request::default()
    };
    expected.check(sent, &result)
}

/// Deserializes the status, headers, prefix headers and the body.
#[tokio::test]
async fn response_describes_lamp_in_headers() -> Outcome {
    let client = crate::driver::responding(203, &[("Last-Modified", "Tue, 14 Nov 2023 22:13:20 GMT"), ("x-lens", r#""one, two", three"#), ("X-Note-a", "b")], r#"{"heightInMetres":"Infinity"}"#);
    let output = client
        .describe_lamp()
        .coast("label")
        .lamp("label")
        .send()
        .await?;
    let expected = DescribeLampOutput::builder()
        .status(203)
        .revised(DateTime::from_secs(1_700_000_000))
        .lenses("one, two")
        .lenses("three")
        .notes("a", "b")
        .height(f64::INFINITY)
        .build();
    assert_eq!(output, expected);
    Ok(())
}

/// Reads the error code from a header, without its namespace and URI.
#[tokio::test]
async fn response_fog_in_header() -> Outcome {
    let client = crate::driver::responding(503, &[("X-Amzn-Errortype", "light#FogTooThick:http://example.com/"), ("x-range", "20")], r#"{"message":"Fog."}"#);
    let result = client
        .describe_lamp()
        .coast("label")
        .lamp("label")
        .send()
        .await;
    let error = crate::driver::service_error(result)?;
    let DescribeLampError::FogTooThick(error) = error else { return Err(error.into()) };
    let expected = FogTooThick::builder().message("Fog.").range(20).build();
    assert_eq!(error.meta().code(), Some("FogTooThick"));
    assert_eq!(error.message, expected.message);
    assert_eq!(error.range, expected.range);
    Ok(())
}
