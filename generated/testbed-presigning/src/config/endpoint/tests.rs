//! The endpoint tests in the service's model.

use aws_smithy_types::endpoint::{Builder, EndpointAuthScheme};
use client_runtime::cases;
use client_runtime::endpoint::testing::Expected::{Endpoint, Error, Url};
use client_runtime::endpoint::testing::check;

use super::{ParamsBuilder, resolve};

cases! {
    "an endpoint": endpoint("https://parrot.example").gate("a")
        => Url("https://parrot.example");
    "no Region": gate("a")
        => Error("Invalid Configuration: Missing Region");
    "a Region": region("eu-west-1")
        => Url("https://polly.eu-west-1.amazonaws.com");
    "a gate": region("eu-west-1").gate("a b")
        => Endpoint("https://a%20b.amazonaws.com", additions_3);
    "a gate with FIPS": region("cn-north-1").use_fips(true).gate("a")
        => Endpoint("https://a.fips.amazonaws.com.cn", additions_4);
}

fn additions_3(endpoint: Builder) -> Builder {
    endpoint
        .header("x-gate", "always")
        .header("x-gate", "a b")
        .auth_scheme(
            EndpointAuthScheme::with_capacity("sigv4", 2).put("signingName", "polly").put("signingRegion", "us-east-1"),
        )
}

fn additions_4(endpoint: Builder) -> Builder {
    endpoint
        .header("x-gate", "a")
        .header("x-gate", "a-x")
        .auth_scheme(
            EndpointAuthScheme::with_capacity("sigv4", 2)
                .put("signingName", "polly")
                .put("signingRegion", "cn-north-1"),
        )
}

#[test]
fn endpoints_are_those_of_the_model() {
    check(CASES, ParamsBuilder::build_without_validators, resolve);
}
