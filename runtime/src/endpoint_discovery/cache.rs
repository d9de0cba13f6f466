//! The endpoints that the service has told, each until its time is over.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;

/// So many endpoints are kept; then the one whose time is over first makes room.
pub const LIMIT: usize = 1_000;

/// So long an endpoint whose time is over goes on serving, when the service does not tell another.
const GRACE: Duration = Duration::from_secs(60);

/// What an endpoint is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key {
    /// Who calls.
    pub caller: Caller,
    /// The operation with its identifiers; calls without any have one endpoint together.
    pub subject: Option<Subject>,
}

/// Who calls: accounts can have endpoints of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caller {
    /// The access key of the credentials, if the call is signed.
    pub access_key_id: Option<String>,
    /// The region that the call goes to.
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

/// What the service tells of an endpoint.
#[derive(Clone, Debug)]
pub struct Told {
    /// The host name, or a URL.
    pub address: String,
    /// The time for which the endpoint is valid, in minutes.
    pub minutes: i64,
}

/// The endpoints that one client knows.
#[derive(Debug)]
pub struct Cache {
    entries: Mutex<HashMap<Key, Entry>>,
    /// Held while the service is asked, so that calls that start together ask once.
    asking: tokio::sync::Mutex<()>,
    time_source: SharedTimeSource,
}

#[derive(Debug)]
struct Entry {
    url: String,
    ends: SystemTime,
}

impl Cache {
    /// A cache without any endpoint.
    pub fn new(time_source: SharedTimeSource) -> Self {
        Self { entries: Mutex::default(), asking: tokio::sync::Mutex::new(()), time_source }
    }

    /// The URL of an endpoint, asked for if it is not known or its time is over.
    ///
    /// # Errors
    ///
    /// When the service does not tell it, and never has.
    pub async fn url(&self, key: &Key, ask: impl Future<Output = Result<Told, BoxError>>) -> Result<String, BoxError> {
        if let Some(url) = self.known(key) {
            return Ok(url);
        }
        let _asking = self.asking.lock().await;
        if let Some(url) = self.known(key) {
            return Ok(url);
        }
        match ask.await {
            Ok(told) => Ok(self.put(key.clone(), &told)),
            Err(error) => match self.keep(key) {
                Some(url) => {
                    tracing::warn!(%error, "the service does not tell its endpoint anew; the last one goes on serving");
                    Ok(url)
                }
                None => Err(error),
            },
        }
    }

    /// Takes what the service has told; returns the URL.
    pub fn put(&self, key: Key, told: &Told) -> String {
        let url = if told.address.contains("://") { told.address.clone() } else { format!("https://{}", told.address) };
        let minutes = told.minutes.max(1).unsigned_abs();
        let ends = self.time_source.now() + Duration::from_secs(minutes.saturating_mul(60).min(MOST_SECONDS));
        let mut entries = self.entries();
        if entries.len() >= LIMIT && !entries.contains_key(&key) {
            let first = entries.iter().min_by_key(|(_, entry)| entry.ends).map(|(key, _)| key.clone());
            first.map(|first| entries.remove(&first));
        }
        entries.insert(key, Entry { url: url.clone(), ends });
        url
    }

    /// Forgets an endpoint that the service calls invalid, unless another has taken its place already.
    pub fn forget(&self, key: &Key, url: &str) {
        let mut entries = self.entries();
        if entries.get(key).is_some_and(|entry| entry.url == url) {
            entries.remove(key);
        }
    }

    /// Whether an endpoint is known that serves for at least `time`.
    pub fn lasts(&self, key: &Key, time: Duration) -> bool {
        let until = self.time_source.now() + time;
        self.entries().get(key).is_some_and(|entry| entry.ends >= until)
    }

    fn known(&self, key: &Key) -> Option<String> {
        let now = self.time_source.now();
        self.entries().get(key).filter(|entry| entry.ends > now).map(|entry| entry.url.clone())
    }

    /// Lets an endpoint serve a little longer.
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

/// A year: longer periods are no periods that a clock could be asked to add.
const MOST_SECONDS: u64 = 365 * 24 * 60 * 60;
