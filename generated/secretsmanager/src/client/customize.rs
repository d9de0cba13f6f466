//! Changes to one call: other configuration, interceptors, changes to the request.

use std::marker::PhantomData;

use aws_smithy_runtime::client::interceptors::{MapRequestInterceptor, MutateRequestInterceptor};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

use self::internal::{CustomizableSend, SendResult};
use crate::config::Builder;

/// A call that can still be changed before it is sent.
#[derive(Debug)]
pub struct CustomizableOperation<T, E, B> {
    customizable_send: B,
    config_override: Option<Builder>,
    interceptors: Vec<SharedInterceptor>,
    answer: PhantomData<fn() -> (T, E)>,
}

impl<T, E, B> CustomizableOperation<T, E, B> {
    pub(crate) fn new(customizable_send: B) -> Self {
        Self { customizable_send, config_override: None, interceptors: Vec::new(), answer: PhantomData }
    }

    /// Adds an interceptor for this call.
    ///
    /// In which order it runs among other interceptors of this call is left open.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.interceptors.push(SharedInterceptor::new(interceptor));
        self
    }

    /// Replaces the request before it is signed; an error ends the call.
    pub fn map_request<F, MapE>(self, f: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, MapE> + Send + Sync + 'static,
        MapE: std::error::Error + Send + Sync + 'static,
    {
        self.interceptor(MapRequestInterceptor::new(f))
    }

    /// Changes the request before it is signed.
    pub fn mutate_request<F>(self, f: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.interceptor(MutateRequestInterceptor::new(f))
    }

    /// Overrides the client's configuration for this call: what the builder sets counts, the rest stays.
    pub fn config_override(mut self, config_override: impl Into<Builder>) -> Self {
        self.config_override = Some(config_override.into());
        self
    }

    /// Sends the request and waits for the answer.
    pub async fn send(self) -> SendResult<T, E>
    where
        E: std::error::Error + Send + Sync + 'static,
        B: CustomizableSend<T, E>,
    {
        let mut config_override = self.config_override.unwrap_or_default();
        for interceptor in self.interceptors {
            config_override.push_interceptor(interceptor);
        }
        self.customizable_send.send(config_override).await
    }
}

pub(crate) mod internal {
    //! What a fluent builder can do for [`CustomizableOperation`](super::CustomizableOperation).

    use std::pin::Pin;

    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
    use aws_smithy_runtime_api::client::result::SdkError;

    /// A future on the heap.
    pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

    /// What a call gives.
    pub type SendResult<T, E> = Result<T, SdkError<E, HttpResponse>>;

    /// A call that takes another configuration.
    pub trait CustomizableSend<T, E>: Send + Sync {
        /// Sends the request with `config_override` over the client's configuration.
        fn send(self, config_override: crate::config::Builder) -> BoxFuture<SendResult<T, E>>;
    }
}
