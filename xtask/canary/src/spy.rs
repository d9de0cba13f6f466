//! An interceptor that records the context of every hook, and one that replaces bodies.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef,
    FinalizerInterceptorContextMut, FinalizerInterceptorContextRef,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

use crate::scenario::Replacement;

/// An interceptor that replaces bodies with others that have the same bytes, as a program that logs bodies may do.
#[derive(Clone, Copy, Debug)]
pub struct Replacer(pub Replacement);

impl Replacer {
    fn replace(self, body: &mut SdkBody) {
        if let Some(bytes) = body.bytes().map(<[u8]>::to_vec) {
            *body = match self.0 {
                Replacement::InMemory => SdkBody::from(bytes),
                Replacement::Stream => SdkBody::from_body_1_x(SdkBody::from(bytes)),
            };
        }
    }
}

#[dyn_dispatch_hint]
impl Intercept for Replacer {
    fn name(&self) -> &'static str {
        "Replacer"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.replace(context.request_mut().body_mut());
        Ok(())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.replace(context.response_mut().body_mut());
        Ok(())
    }
}

/// An interceptor that records contexts, and the bodies that programs can still read from them.
#[derive(Clone, Debug, Default)]
pub struct Spy(Arc<Mutex<Seen>>);

/// The recorded data.
#[derive(Debug, Default)]
pub struct Seen {
    /// The `Debug` output of contexts, by hook.
    pub contexts: Vec<(&'static str, String)>,
    /// The bodies of the request before it is sent, and of the response after it has been read.
    pub bodies: [Option<Vec<u8>>; 2],
}

impl Spy {
    /// Takes the recorded data.
    pub fn take(&self) -> Seen {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn see(&self, hook: &'static str, context: &dyn Debug) {
        let text = format!("{context:?}");
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contexts.push((hook, text));
    }

    fn see_body(&self, index: usize, body: Option<&[u8]>) {
        if let Some(place) = self.0.lock().unwrap_or_else(PoisonError::into_inner).bodies.get_mut(index) {
            *place = body.map(<[u8]>::to_vec);
        }
    }
}

macro_rules! hooks {
    ($($hook:ident: $context:ty;)*) => {$(
        fn $hook(&self, context: $context, _: &RuntimeComponents, _: &mut ConfigBag) -> Result<(), BoxError> {
            self.see(stringify!($hook), context.inner());
            Ok(())
        }
    )*};
}

#[dyn_dispatch_hint]
impl Intercept for Spy {
    fn name(&self) -> &'static str {
        "Spy"
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.see("read_before_execution", context.inner());
        Ok(())
    }

    hooks! {
        modify_before_serialization: &mut BeforeSerializationInterceptorContextMut<'_>;
        read_before_serialization: &BeforeSerializationInterceptorContextRef<'_>;
        read_after_serialization: &BeforeTransmitInterceptorContextRef<'_>;
        modify_before_retry_loop: &mut BeforeTransmitInterceptorContextMut<'_>;
        read_before_attempt: &BeforeTransmitInterceptorContextRef<'_>;
        modify_before_signing: &mut BeforeTransmitInterceptorContextMut<'_>;
        read_before_signing: &BeforeTransmitInterceptorContextRef<'_>;
        read_after_signing: &BeforeTransmitInterceptorContextRef<'_>;
        modify_before_transmit: &mut BeforeTransmitInterceptorContextMut<'_>;
        read_after_transmit: &BeforeDeserializationInterceptorContextRef<'_>;
        modify_before_deserialization: &mut BeforeDeserializationInterceptorContextMut<'_>;
        read_before_deserialization: &BeforeDeserializationInterceptorContextRef<'_>;
        modify_before_attempt_completion: &mut FinalizerInterceptorContextMut<'_>;
        read_after_attempt: &FinalizerInterceptorContextRef<'_>;
        modify_before_completion: &mut FinalizerInterceptorContextMut<'_>;
        read_after_execution: &FinalizerInterceptorContextRef<'_>;
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.see_body(0, context.request().body().bytes());
        self.see("read_before_transmit", context.inner());
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.see_body(1, context.response().body().bytes());
        self.see("read_after_deserialization", context.inner());
        Ok(())
    }
}
