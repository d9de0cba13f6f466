//! Tests of `endpoint_lib::custom_endpoint`: endpoints from outside the rules.

use crate::endpoint::custom_endpoint::at;

#[test]
fn an_empty_url_is_an_error() {
    assert!(at("").is_err());
    assert_eq!(at("http://localhost").unwrap().build().url(), "http://localhost");
}
