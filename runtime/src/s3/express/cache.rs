//! A cache of sessions, one for each bucket and set of credentials. When it is full, the least recently used session is
//! evicted.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_smithy_runtime::expiring_cache::ExpiringCache;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;

/// The maximum number of sessions.
const CAPACITY: usize = 100;

/// The time between the renewal of a session and its expiration.
const BUFFER: Duration = Duration::from_secs(10);

/// The sessions of a client.
#[derive(Default)]
pub struct SessionCache {
    /// The sessions, with the most recently used one last.
    sessions: Mutex<VecDeque<(Key, Session)>>,
    secrets: RandomState,
}

/// A session that exists or is being created.
type Session = ExpiringCache<Identity, BoxError>;

/// A bucket and the credentials that its session is created with. The secret access key is kept only as a hash, which
/// is seeded at random for each cache.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    bucket: String,
    access_key_id: String,
    secret: u64,
}

impl SessionCache {
    /// Returns the session of a bucket; creates it if none is cached, or if the cached one is about to expire.
    /// Concurrent calls wait for the same session.
    ///
    /// # Errors
    ///
    /// Fails if the session cannot be created.
    pub async fn get_or_make<M>(
        &self,
        bucket: &str,
        credentials: &Credentials,
        now: SystemTime,
        make: impl FnOnce() -> M,
    ) -> Result<Identity, BoxError>
    where
        M: Future<Output = Result<(Identity, SystemTime), BoxError>>,
    {
        let session = self.session(Key {
            bucket: bucket.to_owned(),
            access_key_id: credentials.access_key_id().to_owned(),
            secret: self.secrets.hash_one(credentials.secret_access_key()),
        });
        match session.yield_or_clear_if_expired(now).await {
            Some(identity) => Ok(identity),
            None => session.get_or_load(make).await,
        }
    }

    fn session(&self, key: Key) -> Session {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        let found = sessions.iter().position(|(other, _)| *other == key).and_then(|index| sessions.remove(index));
        let (key, session) = found.unwrap_or_else(|| (key, ExpiringCache::new(BUFFER)));
        if sessions.len() == CAPACITY {
            sessions.pop_front();
        }
        sessions.push_back((key, session.clone()));
        session
    }
}

impl fmt::Debug for SessionCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_struct("SessionCache").field("sessions", &sessions.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    /// Requests the session of a bucket; a new one expires at `until`. Returns the number of sessions created so far.
    async fn session(
        cache: &SessionCache,
        made: &AtomicUsize,
        bucket: &str,
        secret: &str,
        now: u64,
        until: u64,
    ) -> usize {
        let credentials = Credentials::new("ANOTREAL", secret, None, None, "test");
        let make = || async {
            made.fetch_add(1, Ordering::SeqCst);
            Ok((Identity::new((), Some(at(until))), at(until)))
        };
        cache.get_or_make(bucket, &credentials, at(now), make).await.unwrap();
        made.load(Ordering::SeqCst)
    }

    #[tokio::test]
    async fn sessions_are_created_per_bucket_and_secret_and_renewed_before_they_expire() {
        let (cache, made) = (SessionCache::default(), AtomicUsize::new(0));
        assert_eq!(session(&cache, &made, "a", "secret", 0, 100).await, 1);
        assert_eq!(session(&cache, &made, "a", "secret", 89, 200).await, 1);
        assert_eq!(session(&cache, &made, "a", "secret", 90, 200).await, 2);
        assert_eq!(session(&cache, &made, "b", "secret", 90, 200).await, 3);
        assert_eq!(session(&cache, &made, "a", "other", 90, 200).await, 4);
        assert_eq!(session(&cache, &made, "a", "secret", 91, 200).await, 4);
    }

    #[tokio::test]
    async fn the_least_recently_used_session_is_evicted() {
        let (cache, made) = (SessionCache::default(), AtomicUsize::new(0));
        for bucket in 0..CAPACITY {
            session(&cache, &made, &bucket.to_string(), "secret", 0, 100).await;
        }
        assert_eq!(session(&cache, &made, "0", "secret", 0, 100).await, CAPACITY);
        assert_eq!(session(&cache, &made, "new", "secret", 0, 100).await, CAPACITY + 1);
        assert_eq!(session(&cache, &made, "0", "secret", 0, 100).await, CAPACITY + 1);
        assert_eq!(session(&cache, &made, "1", "secret", 0, 100).await, CAPACITY + 2);
        let shown = format!("{cache:?}");
        assert!(shown.contains("sessions: 100") && !shown.contains("secret"), "{shown}");
    }
}
