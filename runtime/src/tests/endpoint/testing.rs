//! Tests of `endpoint::testing`: the runner of endpoint tests.

use crate::endpoint::testing::{Case, Expected, agree, check};
use aws_smithy_types::endpoint::{Endpoint, EndpointAuthScheme};

#[test]
fn all_parts_of_an_endpoint_are_compared() {
    let scheme = |region: &'static str| EndpointAuthScheme::with_capacity("sigv4", 2).put("a", true).put("r", region);
    let turned = EndpointAuthScheme::with_capacity("sigv4", 2).put("r", "x").put("a", true);
    let whole = || Endpoint::builder().url("http://a").header("h", "1").header("h", "2").property("p", "v");
    let found = Ok(whole().auth_scheme(scheme("x")).build());
    let same = [whole().auth_scheme(scheme("x")), whole().auth_scheme(turned)];
    let other = [
        whole(),
        whole().auth_scheme(scheme("y")),
        whole().auth_scheme(scheme("x")).auth_scheme(scheme("x")),
        whole().auth_scheme(scheme("x")).url("http://b"),
        whole().auth_scheme(scheme("x")).header("h", "3"),
        whole().auth_scheme(scheme("x")).property("p", "w"),
        whole().auth_scheme(scheme("x")).property("q", "v"),
    ];
    for expected in same {
        assert!(agree(&found, &Ok(expected.build())));
    }
    for expected in other {
        assert!(!agree(&found, &Ok(expected.build())));
    }
    let url = || Endpoint::builder().url("http://a").build();
    assert!(!agree(&Ok(url()), &Err("no")));
    assert!(!agree(&Err("no".to_owned()), &Ok(url())));
    assert!(!agree(&Err("no".to_owned()), &Err("yes")));
    assert!(agree(&Err("no".to_owned()), &Err("no")));
}

fn build(number: u64) -> Result<u64, &'static str> {
    if number == 0 { Err("a parameter is missing") } else { Ok(number) }
}

fn resolve(number: &u64) -> Result<Endpoint, String> {
    match number {
        1 => Ok(Endpoint::builder().url("http://one").build()),
        2 => Ok(Endpoint::builder().url("http://two").header("h", "v").build()),
        _ => Err(format!("{number} is too much")),
    }
}

#[test]
fn correct_cases_pass() {
    let cases: [Case<u64>; 4] = [
        ("a URL", |number| number + 1, Expected::Url("http://one")),
        ("a header", |number| number + 2, Expected::Endpoint("http://two", |endpoint| endpoint.header("h", "v"))),
        ("an error", |number| number + 3, Expected::Error("3 is too much")),
        ("not built", |number| number, Expected::Error("a parameter is missing")),
    ];
    check(&cases, build, resolve);
}

#[test]
fn a_failure_names_the_case_and_its_parameters() {
    let cases: [Case<u64>; 4] = [
        ("right", |number| number + 1, Expected::Url("http://one")),
        ("a header too many", |number| number + 2, Expected::Url("http://two")),
        ("no error", |number| number + 1, Expected::Error("no")),
        ("not built", |number| number, Expected::Url("http://one")),
    ];
    let failure = std::panic::catch_unwind(|| check(&cases, build, resolve));
    let message = failure.unwrap_err().downcast::<String>().unwrap();
    for part in ["a header too many\nparams: 2\n", "no error\nparams: 1\n", "not built\nparams: none: a parameter"] {
        assert!(message.contains(part), "{part} is not in {message}");
    }
    assert!(!message.contains("right"), "{message}");
}
