//! Runs the endpoint tests of a model, the trait `smithy.rules#endpointTests`.

use aws_smithy_types::endpoint::{Builder, Endpoint};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display, Write};

/// A test: what it is about, how the parameters are set, and what they lead to.
pub(crate) type Case<B> = (&'static str, fn(B) -> B, Expected);

/// What parameters lead to.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "not every model has cases of every kind")]
pub(crate) enum Expected {
    /// An endpoint that is nothing but this URL.
    Url(&'static str),
    /// An endpoint with this URL, and with what the function adds.
    Endpoint(&'static str, fn(Builder) -> Builder),
    /// An error with this message.
    Error(&'static str),
}

/// Builds and resolves the parameters of all cases.
///
/// # Panics
/// If a case does not lead to what it expects; the message tells of all these cases, with their parameters.
pub(crate) fn check<B: Default, P: Debug, I: Display, E: Display>(
    cases: &[Case<B>],
    build: impl Fn(B) -> Result<P, I>,
    resolve: impl Fn(&P) -> Result<Endpoint, E>,
) {
    let mut failures = String::new();
    for (documentation, set, expected) in cases {
        let params = build(set(B::default()));
        let found = match &params {
            Ok(params) => resolve(params).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let expected = match *expected {
            Expected::Url(url) => Ok(Endpoint::builder().url(url).build()),
            Expected::Endpoint(url, add) => Ok(add(Endpoint::builder().url(url)).build()),
            Expected::Error(message) => Err(message),
        };
        if !agree(&found, &expected) {
            let params = params.map_or_else(|error| format!("none: {error}"), |params| format!("{params:#?}"));
            // Writing to a string cannot fail.
            let _ = writeln!(failures, "\n{documentation}\nparams: {params}\nexpected: {expected:?}\nfound: {found:?}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(!cases.is_empty(), "there is no case to check");
}

fn agree(found: &Result<Endpoint, String>, expected: &Result<Endpoint, &str>) -> bool {
    match (found, expected) {
        (Ok(found), Ok(expected)) => {
            found.url() == expected.url()
                && headers(found) == headers(expected)
                && found.properties() == expected.properties()
                && found.auth_schemes().iter().map(|scheme| scheme.as_document()).collect::<Vec<_>>()
                    == expected.auth_schemes().iter().map(|scheme| scheme.as_document()).collect::<Vec<_>>()
        }
        (Err(found), Err(expected)) => found == expected,
        _ => false,
    }
}

fn headers(endpoint: &Endpoint) -> BTreeMap<&str, Vec<&str>> {
    endpoint.headers().map(|(name, values)| (name, values.collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Case, Expected, agree, check};
    use aws_smithy_types::endpoint::{Endpoint, EndpointAuthScheme};

    #[test]
    fn every_part_of_an_endpoint_counts() {
        let scheme =
            |region: &'static str| EndpointAuthScheme::with_capacity("sigv4", 2).put("a", true).put("r", region);
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
    fn right_cases_pass() {
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
        for part in ["a header too many\nparams: 2\n", "no error\nparams: 1\n", "not built\nparams: none: a parameter"]
        {
            assert!(message.contains(part), "{part} is not in {message}");
        }
        assert!(!message.contains("right"), "{message}");
    }
}
