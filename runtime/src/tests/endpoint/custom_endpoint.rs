//! Tests of `endpoint::custom_endpoint`: endpoints whose whole URL comes from a parameter.

use crate::endpoint::custom_endpoint::at;

#[test]
fn an_empty_url_is_an_error() {
    assert!(at("").is_err());
    assert_eq!(at("http://localhost").unwrap().build().url(), "http://localhost");
}
