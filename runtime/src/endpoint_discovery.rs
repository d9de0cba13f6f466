//! Endpoint discovery: endpoints that a client requests from the service itself (trait
//! `aws.api#clientEndpointDiscovery`).
//!
//! A client discovers an endpoint for the first call that needs it, and again once the endpoint has expired. If the
//! service reports an endpoint as invalid, the client discards it.

use std::sync::{Arc, Weak};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_runtime_api::box_error::BoxError;

use self::cache::Key;

pub mod cache;
pub mod client;
pub mod interceptor;
pub mod resolver;

pub use cache::{Discovered, Subject};
pub use client::{Discovery, DiscoveryClient, add};
pub use interceptor::{DiscoveredEndpoint, InvalidEndpoint};

/// The interval at which [`Reload::task`] checks the endpoint.
const PAUSE: Duration = Duration::from_secs(60);

/// A handle that refreshes the endpoint of a client; `H` is the state that the client's clones share.
#[derive(Debug)]
pub struct Reload<C, H> {
    /// The endpoint discovery of the client, and the key of its endpoint; `None` if the client does not use endpoint
    /// discovery.
    discovered: Option<(Discovery<C>, Key)>,
    client: Weak<H>,
    sleep: SharedAsyncSleep,
}

impl<C: DiscoveryClient, H> Reload<C, H> {
    /// Discovers the endpoint, and returns a value that can refresh it.
    ///
    /// # Errors
    ///
    /// Fails if the request for the endpoint fails, if the response has no endpoint, or if `sleep` is `None`.
    pub async fn start(client: &C, handle: &Arc<H>, sleep: Option<SharedAsyncSleep>) -> Result<Self, BoxError> {
        let sleep = sleep.ok_or(
            "refreshing the endpoint requires a sleep implementation; set `sleep_impl`, enable the feature `rt-tokio`, or \
             take the configuration from `aws_config`",
        )?;
        let discovered = match Discovery::of(client)? {
            None => None,
            Some(discovery) => {
                let key = discovery.refresh().await?;
                Some((discovery, key))
            }
        };
        Ok(Self { discovered, client: Arc::downgrade(handle), sleep })
    }

    /// Refreshes the endpoint once. If that fails, the cached endpoint stays in use.
    pub async fn once(&self) {
        if let Some((discovery, _)) = &self.discovered
            && let Err(error) = discovery.refresh().await
        {
            tracing::warn!(%error, "the service returned no endpoint");
        }
    }

    /// Refreshes the endpoint whenever it is about to expire, until the client and its clones have been dropped.
    pub async fn task(self) {
        while let Some((discovery, key)) = self.discovered.as_ref().filter(|_| self.client.strong_count() > 0) {
            // Two intervals leave the service time to respond before the endpoint expires.
            if !discovery.cache.lasts(key, 2 * PAUSE) {
                self.once().await;
            }
            self.sleep.sleep(PAUSE).await;
        }
    }
}

/// Defines the module `endpoint_discovery` of a generated crate. `call` starts a call that requests the endpoints of a
/// subject, and `discovered` reads the first endpoint in its output.
#[macro_export]
macro_rules! endpoint_discovery {
    ($call:ident, $discovered:ident) => {
        #[doc(hidden)]
        impl $crate::endpoint_discovery::DiscoveryClient for crate::Client {
            const SERVICE: &'static $crate::service::Service = &crate::meta::SERVICE;

            fn from_core(core: $crate::client::Core) -> Self {
                let conf = crate::config::Config { core: core.config().clone() };
                Self { handle: ::std::sync::Arc::new(crate::client::Handle { conf, core }) }
            }

            fn core(&self) -> &$crate::client::Core {
                &self.handle.core
            }

            async fn discover(
                &self,
                subject: Option<&$crate::endpoint_discovery::Subject>,
                config_override: $crate::config::Builder,
            ) -> Result<Option<$crate::endpoint_discovery::Discovered>, $crate::external::BoxError> {
                let call = $call(self, subject).customize();
                let output = call.config_override(crate::config::Builder { core: config_override }).send().await?;
                Ok($discovered(output))
            }
        }

        impl crate::Client {
            /// Discovers the endpoint now, so that the first call need not wait for it. Returns the client, and a
            /// value that can refresh the endpoint.
            ///
            /// If this method is not called, a client discovers its endpoint when it first needs one.
            ///
            /// # Errors
            ///
            /// Fails if the request for the endpoint fails, if the response has no endpoint, or if the configuration
            /// has no sleep implementation.
            pub async fn with_endpoint_discovery_enabled(
                self,
            ) -> Result<(Self, ReloadEndpoint), $crate::external::BoxError> {
                let sleep = self.config().sleep_impl();
                let core = $crate::endpoint_discovery::Reload::start(&self, &self.handle, sleep).await?;
                Ok((self, ReloadEndpoint { core }))
            }
        }

        /// A handle that refreshes the endpoint of a client.
        #[derive(Debug)]
        #[must_use = "the endpoint is only refreshed while a method of this value runs"]
        pub struct ReloadEndpoint {
            core: $crate::endpoint_discovery::Reload<crate::Client, crate::client::Handle>,
        }

        impl ReloadEndpoint {
            /// Refreshes the endpoint once. If that fails, the cached endpoint stays in use.
            pub async fn reload_once(&self) {
                self.core.once().await;
            }

            /// Refreshes the endpoint whenever it is about to expire, until the client and its clones have been
            /// dropped.
            pub async fn reload_task(self) {
                self.core.task().await;
            }
        }
    };
}
