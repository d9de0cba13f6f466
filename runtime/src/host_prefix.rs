//! Host prefixes (Smithy trait `smithy.api#endpoint`), for services with operations that use them.

use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointPrefix;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::error::ContextAttachedError;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_types::config_bag::ConfigBag;

/// An interceptor that passes the host prefix for the input of a call to the runtime. If the prefix cannot be built,
/// the call fails before anything is sent.
#[derive(Debug)]
pub struct HostPrefix<I> {
    of: fn(&I) -> Result<String, InvalidHostLabel>,
}

impl<I> HostPrefix<I> {
    /// Creates the interceptor for an operation with the input `I`.
    #[inline]
    pub fn new(of: fn(&I) -> Result<String, InvalidHostLabel>) -> Self {
        Self { of }
    }
}

#[dyn_dispatch_hint]
impl<I: fmt::Debug + Send + Sync + 'static> Intercept for HostPrefix<I> {
    #[inline]
    fn name(&self) -> &'static str {
        "HostPrefix"
    }

    #[inline]
    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        // An input of another type fails elsewhere, with a clear error.
        if let Some(input) = context.input().downcast_ref::<I>() {
            let failed = |error: BoxError| ContextAttachedError::new("endpoint prefix could not be built", error);
            let prefix = (self.of)(input).map_err(|error| failed(error.into()))?;
            let prefix = EndpointPrefix::new(prefix).map_err(|error| failed(error.into()))?;
            cfg.interceptor_state().store_put(prefix);
        }
        Ok(())
    }
}

/// Returns the value of a member that is a host label (Smithy trait `smithy.api#hostLabel`).
///
/// # Errors
///
/// Fails if the value is unset or empty, or not valid in a host name (RFC 1123, section 2.1), whose parts between dots
/// have 1 to 63 ASCII letters, digits and hyphens.
#[inline]
pub fn host_label<'a>(member: &'static str, value: Option<&'a str>) -> Result<&'a str, InvalidHostLabel> {
    let fits = |part: &str| {
        (1..=63).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    match value {
        None | Some("") => Err(InvalidHostLabel { member, problem: "it must be set" }),
        Some(value) if value.split('.').all(fits) => Ok(value),
        Some(_) => Err(InvalidHostLabel {
            member,
            problem: "its parts between dots must have 1 to 63 ASCII letters, digits or hyphens",
        }),
    }
}

/// The error for a member whose value is not a valid host label.
#[derive(Debug)]
pub struct InvalidHostLabel {
    member: &'static str,
    problem: &'static str,
}

impl fmt::Display for InvalidHostLabel {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the member `{}` is part of the host name; {}", self.member, self.problem)
    }
}

impl std::error::Error for InvalidHostLabel {}
