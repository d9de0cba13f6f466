//! Interceptors that edit input members before serialization, for services that need more than their models specify.

use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// A function that returns a member of an input.
type Member<I> = fn(&mut I) -> &mut Option<String>;

/// An interceptor that sets a member that the caller leaves unset or empty.
#[derive(Debug)]
pub struct MemberDefault<I> {
    member: Member<I>,
    value: &'static str,
}

impl<I> MemberDefault<I> {
    /// Creates an interceptor that sets this member to this value if it is unset or empty.
    pub fn new(member: Member<I>, value: &'static str) -> Self {
        Self { member, value }
    }
}

#[dyn_dispatch_hint]
impl<I: fmt::Debug + Send + Sync + 'static> Intercept for MemberDefault<I> {
    fn name(&self) -> &'static str {
        "MemberDefault"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        // An input of another type fails later, with an error that explains it.
        if let Some(member) = context.input_mut().downcast_mut().map(self.member)
            && member.as_deref().is_none_or(str::is_empty)
        {
            *member = Some(self.value.to_owned());
        }
        Ok(())
    }
}

/// An interceptor that removes a prefix that the service adds to a value in responses but does not accept in requests.
#[derive(Debug)]
pub struct MemberWithoutPrefix<I> {
    member: Member<I>,
    prefixes: &'static [&'static str],
}

impl<I> MemberWithoutPrefix<I> {
    /// Creates an interceptor that removes the first of these prefixes with which the member starts.
    pub fn new(member: Member<I>, prefixes: &'static [&'static str]) -> Self {
        Self { member, prefixes }
    }
}

#[dyn_dispatch_hint]
impl<I: fmt::Debug + Send + Sync + 'static> Intercept for MemberWithoutPrefix<I> {
    fn name(&self) -> &'static str {
        "MemberWithoutPrefix"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(Some(member)) = context.input_mut().downcast_mut().map(self.member)
            && let Some(rest) = self.prefixes.iter().find_map(|prefix| member.strip_prefix(prefix))
        {
            *member = rest.to_owned();
        }
        Ok(())
    }
}
