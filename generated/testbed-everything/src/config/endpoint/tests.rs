//! The endpoint tests in the service's model.

use std::collections::HashMap;

use aws_smithy_types::Document;
use aws_smithy_types::endpoint::{Builder, EndpointAuthScheme};
use client_runtime::cases;
use client_runtime::endpoint::testing::Expected::{Endpoint, Error, Url};
use client_runtime::endpoint::testing::check;

use super::{ParamsBuilder, resolve};

cases! {
    "a shelf": shelf("a")
        => Url("https://a.shelf.example");
    "cold": is_cold(true)
        => Url("https://cold.example");
    "the left lane": lane("left")
        => Endpoint("https://l.left.example", additions_2);
    "the right lane": lane("right")
        => Endpoint("https://right.example", additions_3);
    "another lane": lane("middle")
        => Error("No lane is called middle");
}

fn additions_2(endpoint: Builder) -> Builder {
    endpoint
        .header("x-lane", "left")
        .header("x-lane", "left")
        .auth_scheme(
            EndpointAuthScheme::with_capacity("sigv4", 2).put("signingName", "main").put("signingRegion", "left"),
        )
        .property("url", "left")
        .property(
            "turns",
            Vec::<Document>::from([
                Document::from(1u64),
                Document::from("left"),
                Document::from(HashMap::<String, Document>::from([("far".to_owned(), Document::from(true))])),
            ]),
        )
}

fn additions_3(endpoint: Builder) -> Builder {
    endpoint
        .header("x-lane", "r")
        .header("x-lane", "right")
        .auth_scheme(
            EndpointAuthScheme::with_capacity("sigv4", 2)
                .put("signingName", "at-right")
                .put("signingRegion", "right-1"),
        )
        .property("url", "right")
        .property(
            "turns",
            Vec::<Document>::from([
                Document::from(1u64),
                Document::from("right"),
                Document::from(HashMap::<String, Document>::from([("far".to_owned(), Document::from(true))])),
            ]),
        )
}

#[test]
fn endpoints_are_those_of_the_model() {
    check(CASES, ParamsBuilder::build_without_validators, resolve);
}
