//! Test cases for `depot#Checked`.

use crate::driver::{Outcome, Request};

#[tokio::test]
async fn request_checksum_is_sent() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client.checked().a("b").send().await;
    let expected = Request {
        method: "POST",
        uri: "/",
        host: "example.com",
        headers: &[("content-md5", "ku/53aRMuAA+4TmQeCWA/w==")],
        media_type: Some("application/json"),
        body: Some(r#"{"a":"b"}"#),
        ..Request::default()
    };
    expected.check(sent, &result)
}
