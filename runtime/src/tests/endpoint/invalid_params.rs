//! Tests of `endpoint::invalid_params`: the error for parameters that cannot be built.

use crate::endpoint::invalid_params::InvalidParams;

#[test]
fn messages_name_the_parameter() {
    let missing = InvalidParams::missing("bucket");
    assert_eq!(missing.to_string(), "the endpoint parameter `bucket` is required, but not set");
    let invalid = InvalidParams::invalid("region", "a valid host label");
    assert_eq!(invalid.to_string(), "the endpoint parameter `region` must be a valid host label");
}
