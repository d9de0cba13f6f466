//! Test cases for `light#PutChart`.

use testbed_rest_json::primitives::ByteStream;

use crate::driver::{Outcome, Request};

/// Sends the bytes of a stream unchanged.
#[tokio::test]
async fn request_streams_chart() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client
        .put_chart()
        .name("Sylt")
        .chart(ByteStream::from_static(b"ink"))
        .send()
        .await;
    let expected = Request {
        method: "PUT",
        uri: "/charts/Sylt",
        host: "example.com",
        headers: &[("Content-Type", "application/octet-stream")],
        body: Some("ink"),
        ..Request::default()
    };
    expected.check(sent, &result)
}
