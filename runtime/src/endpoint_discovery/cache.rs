//! The cache of a client's discovered endpoints.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;

/// The maximum number of cached endpoints. If another would exceed it, the endpoint that expires first is evicted.
pub const LIMIT: usize = 1_000;

/// The time that an expired endpoint stays in use after an attempt to refresh it has failed.
const GRACE: Duration = Duration::from_secs(60);

/// The cache key of an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key {
    /// The caller and its Region.
    pub caller: Caller,
    /// The operation with its identifiers; calls without identifiers share one endpoint.
    pub subject: Option<Subject>,
}

/// The caller and its Region: each account can have its own endpoints in each Region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caller {
    /// The access key ID of the credentials, if the call is signed.
    pub access_key_id: Option<String>,
    /// The Region of the call.
    pub region: Option<String>,
}

/// An operation, and the members of its input that the endpoint depends on (Smithy trait
/// `aws.api#clientEndpointDiscoveryId`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The name of the operation.
    pub operation: &'static str,
    /// The values of the members, by name.
    pub identifiers: BTreeMap<&'static str, String>,
}

/// An endpoint as returned by the service.
#[derive(Clone, Debug)]
pub struct Discovered {
    /// The host name, or a URL.
    pub address: String,
    /// The time for which the endpoint is valid, in minutes.
    pub minutes: i64,
}

/// The cached endpoints of a client.
#[derive(Debug)]
pub struct Cache {
    entries: Mutex<HashMap<Key, Entry>>,
    /// A lock that is held during a request for an endpoint, so that concurrent calls make only one request.
    discovering: tokio::sync::Mutex<()>,
    time_source: SharedTimeSource,
}

#[derive(Debug)]
struct Entry {
    url: String,
    ends: SystemTime,
}

impl Cache {
    /// Creates an empty cache.
    pub fn new(time_source: SharedTimeSource) -> Self {
        Self { entries: Mutex::default(), discovering: tokio::sync::Mutex::new(()), time_source }
    }

    /// Returns the URL of an endpoint. If it is not cached or has expired, awaits `request` to discover it.
    ///
    /// # Errors
    ///
    /// Fails if the request fails and no endpoint is cached.
    pub async fn url(
        &self,
        key: &Key,
        request: impl Future<Output = Result<Discovered, BoxError>>,
    ) -> Result<String, BoxError> {
        if let Some(url) = self.known(key) {
            return Ok(url);
        }
        let _discovering = self.discovering.lock().await;
        if let Some(url) = self.known(key) {
            return Ok(url);
        }
        match request.await {
            Ok(discovered) => Ok(self.put(key.clone(), &discovered)),
            Err(error) => match self.keep(key) {
                Some(url) => {
                    tracing::warn!(%error, "cannot refresh the endpoint; the expired one stays in use for now");
                    Ok(url)
                }
                None => Err(error),
            },
        }
    }

    /// Caches an endpoint, replacing any with the same key, and returns its URL.
    pub fn put(&self, key: Key, discovered: &Discovered) -> String {
        let url = if discovered.address.contains("://") {
            discovered.address.clone()
        } else {
            format!("https://{}", discovered.address)
        };
        let minutes = discovered.minutes.max(1).unsigned_abs();
        let ends = self.time_source.now() + Duration::from_secs(minutes.saturating_mul(60).min(MOST_SECONDS));
        let mut entries = self.entries();
        if entries.len() >= LIMIT && !entries.contains_key(&key) {
            let first = entries.iter().min_by_key(|(_, entry)| entry.ends).map(|(key, _)| key.clone());
            first.map(|first| entries.remove(&first));
        }
        entries.insert(key, Entry { url: url.clone(), ends });
        url
    }

    /// Removes an endpoint that the service reported as invalid, unless it has already been replaced.
    pub fn forget(&self, key: &Key, url: &str) {
        let mut entries = self.entries();
        if entries.get(key).is_some_and(|entry| entry.url == url) {
            entries.remove(key);
        }
    }

    /// Whether a cached endpoint is valid for at least `time`.
    pub fn lasts(&self, key: &Key, time: Duration) -> bool {
        let until = self.time_source.now() + time;
        self.entries().get(key).is_some_and(|entry| entry.ends >= until)
    }

    fn known(&self, key: &Key) -> Option<String> {
        let now = self.time_source.now();
        self.entries().get(key).filter(|entry| entry.ends > now).map(|entry| entry.url.clone())
    }

    /// Keeps an expired endpoint in use for the time [`GRACE`], and returns its URL; `None` if it is not cached.
    fn keep(&self, key: &Key) -> Option<String> {
        let ends = self.time_source.now() + GRACE;
        let mut entries = self.entries();
        let entry = entries.get_mut(key)?;
        entry.ends = ends;
        Some(entry.url.clone())
    }

    fn entries(&self) -> MutexGuard<'_, HashMap<Key, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The maximum time for which an endpoint is cached, in seconds: a year. Adding a much longer time to the current time
/// could overflow.
const MOST_SECONDS: u64 = 365 * 24 * 60 * 60;
