//! Endpoints that the service tells.
//!
//! The service has no endpoint that is known beforehand: its calls go to one that it tells, for some minutes. The client asks
//! for it by itself, with the first call and whenever its time is over, and forgets it when the service calls it invalid. A
//! client whose configuration says where requests go (`endpoint_url`, `endpoint_resolver`) asks nobody.
//!
//! [`Client::with_endpoint_discovery_enabled`](crate::Client::with_endpoint_discovery_enabled) asks before the first call, and
//! [`ReloadEndpoint`] asks before the time is over, so that no call waits for it.

use std::sync::{Arc, Weak};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_runtime_api::box_error::BoxError;

use self::cache::Key;
use self::client::Discovery;
use crate::Client;
use crate::client::Handle;

mod cache;
mod client;
mod interceptor;
mod resolver;
mod service;

pub(crate) use client::add;
pub(crate) use interceptor::{DiscoveredEndpoint, InvalidEndpoint};

/// How long [`ReloadEndpoint::reload_task`] sleeps between two looks.
const PAUSE: Duration = Duration::from_secs(60);

impl Client {
    /// Asks for the endpoint now, so that the first call need not wait for it, and gives what keeps it fresh.
    ///
    /// A client asks without this, too, when it needs the endpoint.
    ///
    /// # Errors
    ///
    /// When the service does not tell its endpoint, or the configuration has nothing to sleep with.
    pub async fn with_endpoint_discovery_enabled(self) -> Result<(Self, ReloadEndpoint), BoxError> {
        let sleep = self.config().sleep_impl().ok_or(
            "the endpoint is kept fresh between pauses, for which the configuration needs a `sleep_impl`; enable the feature \
             `rt-tokio`, or take the configuration from `aws_config`",
        )?;
        let asked = match Discovery::of(&self)? {
            None => None,
            Some(discovery) => {
                let key = discovery.ask_anew().await?;
                Some(Asked { discovery, key, client: Arc::downgrade(&self.handle) })
            }
        };
        Ok((self, ReloadEndpoint { asked, sleep }))
    }
}

/// Keeps the endpoint of a client fresh.
#[derive(Debug)]
#[must_use = "it does nothing until it is told to reload"]
pub struct ReloadEndpoint {
    /// None if the client asks nobody.
    asked: Option<Asked>,
    sleep: SharedAsyncSleep,
}

#[derive(Debug)]
struct Asked {
    discovery: Discovery,
    key: Key,
    client: Weak<Handle>,
}

impl ReloadEndpoint {
    /// Asks for the endpoint once. If the service does not tell it, the one that is known goes on serving.
    pub async fn reload_once(&self) {
        if let Some(asked) = &self.asked
            && let Err(error) = asked.discovery.ask_anew().await
        {
            tracing::warn!(%error, "the service does not tell its endpoint");
        }
    }

    /// Asks again and again, each time before the endpoint's time is over, until the client is dropped.
    pub async fn reload_task(self) {
        while let Some(asked) = self.asked.as_ref().filter(|asked| asked.client.strong_count() > 0) {
            // One that lasts until the next look is fresh enough; two pauses leave time for the service to answer.
            if !asked.discovery.cache.lasts(&asked.key, 2 * PAUSE) {
                self.reload_once().await;
            }
            self.sleep.sleep(PAUSE).await;
        }
    }
}
