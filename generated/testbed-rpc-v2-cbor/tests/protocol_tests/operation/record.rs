//! Test cases for `tide#Record`.

use testbed_rpc_v2_cbor::operation::record::RecordOutput;
use testbed_rpc_v2_cbor::primitives::{Blob, DateTime};
use testbed_rpc_v2_cbor::types::Level;

use crate::driver::{Outcome, Request};

/// Serializes timestamps with their tag, whatever the timestamp format in the model, and members under their
/// own names.
#[tokio::test]
async fn request_records_level() -> Outcome {
    let (client, sent) = crate::driver::client("https://example.com");
    let result = client
        .record()
        .level(
            Level::builder()
                .at(DateTime::from_secs(1))
                .photo(Blob::new(b"hi"))
                .note("é")
                .build(),
        )
        .send()
        .await;
    let expected = Request {
        method: "POST",
        uri: "/service/Tide/operation/Record",
        host: "example.com",
        headers: &[("smithy-protocol", "rpc-v2-cbor"), ("Accept", "application/cbor"), ("Content-Type", "application/cbor"), ("x-amzn-query-mode", "true")],
        forbid_headers: &["x-amz-target"],
        require_headers: &["Content-Length"],
        media_type: Some("application/cbor"),
        body: Some("v2VsZXZlbL9iYXTB+z/wAAAAAAAAZXBob3RvQmhpZG5vdGViw6n//w=="),
        ..Request::default()
    };
    expected.check(sent, &result)
}

/// Reads a chunked string, and skips an unknown member.
#[tokio::test]
async fn response_reads_chunks() -> Outcome {
    let client = crate::driver::responding(200, &[], b"\xA2enewer\x9F\x01\xFFgstation\x7FdCuxhdaven\xFF");
    let output = client.record().send().await?;
    let expected = RecordOutput::builder().station("Cuxhaven").build();
    assert_eq!(output, expected);
    Ok(())
}
