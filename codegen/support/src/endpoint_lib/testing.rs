//! Runs the endpoint tests of a model, the trait `smithy.rules#endpointTests`.

use aws_smithy_types::endpoint::Endpoint;
use std::collections::BTreeMap;
use std::fmt::{Debug, Display, Write};

/// A test: what it is about, the parameters (or why there are none), and the endpoint or error that they lead to.
pub(crate) type Case<P, E> = (&'static str, Result<P, E>, Result<Endpoint, &'static str>);

/// Begins an expected endpoint; see [`Endpoint::builder`].
pub(crate) fn endpoint(url: &'static str) -> aws_smithy_types::endpoint::Builder {
    Endpoint::builder().url(url)
}

/// Resolves the parameters of all cases.
///
/// # Panics
/// If a case does not lead to what it expects; the message tells of all these cases, with their parameters.
pub(crate) fn check<P: Debug, I: Display, E: Display>(
    cases: impl IntoIterator<Item = Case<P, I>>,
    resolve: impl Fn(&P) -> Result<Endpoint, E>,
) {
    let (mut failures, mut number_of_cases) = (String::new(), 0);
    for (documentation, params, expected) in cases {
        number_of_cases += 1;
        let found = match &params {
            Ok(params) => resolve(params).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        if !agree(&found, &expected) {
            let params = params.map_or_else(|error| format!("none: {error}"), |params| format!("{params:#?}"));
            let line = format!(
                "case {number_of_cases}: {documentation}\nparams: {params}\nexpected: {expected:?}\nfound: {found:?}"
            );
            // Writing to a string cannot fail.
            let _ = writeln!(failures, "\n{line}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(number_of_cases > 0, "there is no case to check");
}

fn agree(found: &Result<Endpoint, String>, expected: &Result<Endpoint, &str>) -> bool {
    match (found, expected) {
        (Ok(found), Ok(expected)) => {
            found.url() == expected.url()
                && headers(found) == headers(expected)
                && found.properties() == expected.properties()
                && found
                    .auth_schemes()
                    .iter()
                    .map(|scheme| scheme.as_document())
                    .collect::<Vec<_>>()
                    == expected
                        .auth_schemes()
                        .iter()
                        .map(|scheme| scheme.as_document())
                        .collect::<Vec<_>>()
        }
        (Err(found), Err(expected)) => found == expected,
        _ => false,
    }
}

fn headers(endpoint: &Endpoint) -> BTreeMap<&str, Vec<&str>> {
    endpoint
        .headers()
        .map(|(name, values)| (name, values.collect()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Case, agree, check, endpoint};
    use aws_smithy_types::endpoint::EndpointAuthScheme;

    #[test]
    fn every_part_of_an_endpoint_counts() {
        let scheme = |region: &'static str| {
            EndpointAuthScheme::with_capacity("sigv4", 2)
                .put("a", true)
                .put("r", region)
        };
        let turned = EndpointAuthScheme::with_capacity("sigv4", 2)
            .put("r", "x")
            .put("a", true);
        let whole = || {
            endpoint("http://a")
                .header("h", "1")
                .header("h", "2")
                .property("p", "v")
        };
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
        assert!(!agree(&found, &Err("no")));
        assert!(!agree(&Err("no".to_owned()), &Ok(endpoint("http://a").build())));
        assert!(!agree(&Err("no".to_owned()), &Err("yes")));
        assert!(agree(&Err("no".to_owned()), &Err("no")));
    }

    #[test]
    fn a_failure_names_the_case_and_its_parameters() {
        let cases: [Case<u32, String>; 3] = [
            ("a property too many", Ok(1), Ok(endpoint("http://1").build())),
            ("wrong", Ok(42), Err("an error")),
            ("not built", Err("a parameter is missing".to_owned()), Err("an error")),
        ];
        let failure = std::panic::catch_unwind(|| {
            check(cases, |params| {
                Ok::<_, String>(endpoint("http://1").property("p", i64::from(*params)).build())
            })
        });
        let message = failure.unwrap_err().downcast::<String>().unwrap();
        for part in [
            "case 1: a property too many",
            "case 2: wrong",
            "params: 42",
            "case 3: not built",
            "none: a parameter is missing",
        ] {
            assert!(message.contains(part), "{part} is not in {message}");
        }
    }

    #[test]
    fn right_cases_pass() {
        let cases: [Case<u32, String>; 2] = [
            ("right", Ok(1), Ok(endpoint("http://1").build())),
            ("not built", Err("missing".to_owned()), Err("missing")),
        ];
        check(cases, |_| Ok::<_, String>(endpoint("http://1").build()));
    }
}
