//! Test cases for `depot#Fail`.

use testbed_everything::error::ProvideErrorMetadata;
use testbed_everything::operation::fail::FailError;
use testbed_everything::types::error::Odd;

use crate::driver::Outcome;

#[tokio::test]
async fn response_odd_error_is_received() -> Outcome {
    let client = crate::driver::responding(400, &[], r#"{"__type": "depot#Odd", "Message": "m", "code": 5, "meta": "me", "requestId": "r", "retryable": true}"#);
    let result = client.fail().send().await;
    let error = crate::driver::service_error(result)?;
    let FailError::Odd(error) = error else { return Err(error.into()) };
    let expected = Odd::builder()
        .message("m")
        .code(5)
        .meta_value("me")
        .request_id("r")
        .retryable(true)
        .build();
    assert_eq!(error.meta().code(), Some("Odd"));
    assert_eq!(error.message, expected.message);
    assert_eq!(error.code, expected.code);
    assert_eq!(error.meta_value, expected.meta_value);
    assert_eq!(error.request_id, expected.request_id);
    assert_eq!(error.retryable, expected.retryable);
    Ok(())
}
