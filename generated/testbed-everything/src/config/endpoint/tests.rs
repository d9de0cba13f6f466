//! The endpoint tests in the service's model.

use client_runtime::cases;
use client_runtime::endpoint::testing::check;
use client_runtime::endpoint::testing::Expected::Url;

use super::{ParamsBuilder, resolve};

cases! {
    "a shelf": shelf("a")
        => Url("https://a.shelf.example");
    "cold": is_cold(true)
        => Url("https://cold.example");
}

#[test]
fn endpoints_are_those_of_the_model() {
    check(CASES, ParamsBuilder::build_without_validators, resolve);
}
