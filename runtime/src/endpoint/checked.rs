//! Validation of resolved endpoints.
//!
//! If the published runtime cannot apply an endpoint, its error shows the whole request. To prevent such errors, the
//! URL is checked first.

use std::fmt;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::endpoint::Endpoint;
use http::Uri;

/// The error for an endpoint URL to which requests cannot be sent. Its message contains the length of the URL rather
/// than the URL itself, which may include a password.
#[derive(Debug)]
pub struct InvalidEndpointUrl {
    length: usize,
    problem: &'static str,
}

impl fmt::Display for InvalidEndpointUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the endpoint URL, of {} bytes, {}; it must be like `https://host` or `http://localhost:4566`",
            self.length, self.problem
        )
    }
}

impl std::error::Error for InvalidEndpointUrl {}

/// Adds the check to the endpoint resolver of these components, if they have one.
pub(crate) fn check_endpoints(components: &mut RuntimeComponentsBuilder) {
    if let Some(resolver) = components.endpoint_resolver() {
        components.set_endpoint_resolver(Some(SharedEndpointResolver::new(Checked(resolver))));
    }
}

#[derive(Debug)]
struct Checked(SharedEndpointResolver);

impl ResolveEndpoint for Checked {
    fn resolve_endpoint<'a>(&'a self, params: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        let mut resolving = self.0.resolve_endpoint(params);
        // Most resolvers are ready at once, and then no future has to be boxed.
        match pin!(&mut resolving).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(resolved) => EndpointFuture::ready(resolved.and_then(checked)),
            Poll::Pending => EndpointFuture::new(async move { resolving.await.and_then(checked) }),
        }
    }

    fn finalize_params<'a>(&'a self, params: &'a mut EndpointResolverParams) -> Result<(), BoxError> {
        self.0.finalize_params(params)
    }
}

fn checked(endpoint: Endpoint) -> Result<Endpoint, BoxError> {
    match problem(endpoint.url()) {
        None => Ok(endpoint),
        Some(problem) => Err(InvalidEndpointUrl { length: endpoint.url().len(), problem }.into()),
    }
}

/// Returns the reason why requests cannot be sent to a URL, if any.
fn problem(url: &str) -> Option<&'static str> {
    if is_plain(url) {
        return None;
    }
    match url.parse::<Uri>() {
        Err(_) => Some("is not a URL"),
        Ok(uri) if uri.scheme().is_none() => Some("has no scheme"),
        Ok(uri) if uri.authority().is_none() => Some("has no host"),
        Ok(_) => None,
    }
}

/// Whether a URL consists of `https://` and a host name, like most URLs that rule sets produce. Such a URL need not be
/// parsed, which would take as long as resolving the endpoint.
fn is_plain(url: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    url.strip_prefix("https://").is_some_and(|host| (1..=253).contains(&host.len()) && host.bytes().all(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_need_a_scheme_and_a_host() {
        for (url, expected) in [
            ("https://example.com/path", None),
            ("http://[::1]:4566", None),
            ("localhost:4566", Some("has no scheme")),
            ("/path", Some("has no scheme")),
            ("not a URL", Some("is not a URL")),
            ("https://", Some("is not a URL")),
            ("", Some("is not a URL")),
        ] {
            assert_eq!(problem(url), expected, "{url}");
        }
        let error = checked(Endpoint::builder().url("user:hunter2@host").build()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the endpoint URL, of 17 bytes, has no scheme; it must be like `https://host` or `http://localhost:4566`"
        );
    }

    #[test]
    fn plain_urls_are_valid() {
        for byte in 0..=u8::MAX {
            let host = format!("a{0}b.{0}", char::from(byte));
            for url in [format!("https://{host}"), format!("https://{}", host.repeat(50)), format!("http://{host}")] {
                let parsed = url.parse::<Uri>();
                assert!(!is_plain(&url) || parsed.is_ok_and(|uri| uri.authority().is_some()), "{url}");
            }
        }
        assert!(is_plain("https://secretsmanager.eu-west-1.amazonaws.com"));
        assert!(!is_plain("https://"));
    }

    #[test]
    fn asynchronous_resolvers_are_checked_too() {
        #[derive(Debug)]
        struct Slow;
        impl ResolveEndpoint for Slow {
            fn resolve_endpoint<'a>(&'a self, _: &'a EndpointResolverParams) -> EndpointFuture<'a> {
                let mut polled = false;
                EndpointFuture::new(std::future::poll_fn(move |cx| {
                    cx.waker().wake_by_ref();
                    match std::mem::replace(&mut polled, true) {
                        true => Poll::Ready(Ok(Endpoint::builder().url("host").build())),
                        false => Poll::Pending,
                    }
                }))
            }
        }
        let resolver = Checked(SharedEndpointResolver::new(Slow));
        let params = EndpointResolverParams::new(());
        let mut resolving = pin!(resolver.resolve_endpoint(&params));
        let Poll::Ready(resolved) = resolving.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
            unreachable!("it is polled for the second time")
        };
        assert!(resolved.unwrap_err().to_string().contains("has no scheme"));
    }
}
