//! A runner for the endpoint tests of a model (trait `smithy.rules#endpointTests`).

use aws_smithy_types::endpoint::{Builder, Endpoint};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display, Write};

/// A test: its description, a function that sets the parameters, and the expected result.
pub type Case<B> = (&'static str, fn(B) -> B, Expected);

/// The expected result of a test.
#[derive(Clone, Copy)]
pub enum Expected {
    /// An endpoint with this URL, and nothing else.
    Url(&'static str),
    /// An endpoint with this URL and everything that the function adds: headers, properties and authentication schemes.
    Endpoint(&'static str, fn(Builder) -> Builder),
    /// An error with this message.
    Error(&'static str),
}

/// Defines `CASES`, the table of the endpoint tests of a model.
///
/// ```text
/// cases! {
///     "a Region": region("eu-west-1").use_fips(false)
///         => Url("https://example.eu-west-1.amazonaws.com");
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! cases {
    ($( $documentation:literal: $( $set:ident($value:expr) ).* => $expected:expr; )*) => {
        const CASES: &[$crate::endpoint::testing::Case<super::ParamsBuilder>] =
            &[$( ($documentation, |params| params$( .$set($value) )*, $expected) ),*];
    };
}

/// Builds and resolves the parameters of all cases, and checks the results.
///
/// # Panics
///
/// Panics if any case has an unexpected result, with a list of all such cases and their parameters, or if there are no
/// cases.
pub fn check<B: Default, P: Debug, I: Display, E: Display>(
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
    assert!(!cases.is_empty(), "the table has no cases");
}

/// Whether two results are equal in every part.
#[inline]
pub fn agree(found: &Result<Endpoint, String>, expected: &Result<Endpoint, &str>) -> bool {
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

#[inline]
fn headers(endpoint: &Endpoint) -> BTreeMap<&str, Vec<&str>> {
    endpoint.headers().map(|(name, values)| (name, values.collect())).collect()
}
