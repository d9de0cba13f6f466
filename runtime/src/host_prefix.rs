//! What an operation puts before the host of its endpoint (Smithy trait `smithy.api#endpoint`). Only a service with such an
//! operation needs this file.

use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointPrefix;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::error::ContextAttachedError;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_types::config_bag::ConfigBag;

/// Hands the runtime the prefix that the input of a call gives; the call fails before anything is sent if it gives none.
#[derive(Debug)]
pub struct HostPrefix<I> {
    of: fn(&I) -> Result<String, InvalidHostLabel>,
}

impl<I> HostPrefix<I> {
    /// The prefix of an operation that takes an `I`.
    pub fn new(of: fn(&I) -> Result<String, InvalidHostLabel>) -> Self {
        Self { of }
    }
}

#[dyn_dispatch_hint]
impl<I: fmt::Debug + Send + Sync + 'static> Intercept for HostPrefix<I> {
    fn name(&self) -> &'static str {
        "HostPrefix"
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        // An input of another type ends the call elsewhere, with an error that says so.
        if let Some(input) = context.input().downcast_ref::<I>() {
            let failed = |error: BoxError| ContextAttachedError::new("endpoint prefix could not be built", error);
            let prefix = (self.of)(input).map_err(|error| failed(error.into()))?;
            let prefix = EndpointPrefix::new(prefix).map_err(|error| failed(error.into()))?;
            cfg.interceptor_state().store_put(prefix);
        }
        Ok(())
    }
}

/// The value of a member that is a label of the host (Smithy trait `smithy.api#hostLabel`).
///
/// # Errors
///
/// When it is not set or cannot stand in the name of a host (RFC 1123, section 2.1): between its dots stand one to 63
/// letters, digits and hyphens of ASCII.
pub fn host_label<'a>(member: &'static str, value: Option<&'a str>) -> Result<&'a str, InvalidHostLabel> {
    let fits = |part: &str| {
        (1..=63).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    match value {
        None | Some("") => Err(InvalidHostLabel { member, problem: "it must be set" }),
        Some(value) if value.split('.').all(fits) => Ok(value),
        Some(_) => Err(InvalidHostLabel {
            member,
            problem: "between its dots must stand one to 63 letters, digits or hyphens of ASCII",
        }),
    }
}

/// A member gives no label of the host.
#[derive(Debug)]
pub struct InvalidHostLabel {
    member: &'static str,
    problem: &'static str,
}

impl fmt::Display for InvalidHostLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the member `{}` is part of the host that the request goes to; {}", self.member, self.problem)
    }
}

impl std::error::Error for InvalidHostLabel {}
