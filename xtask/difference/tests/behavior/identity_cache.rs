//! The number of times that credentials are resolved.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, future};
use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime_api::client::identity::{
    IdentityFuture, ResolveCachedIdentity, SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use difference::connector::Canned;
use difference::outcome::Outcome;

use crate::both::credentials;

/// A cache that stores nothing and counts lookups.
#[derive(Clone, Debug)]
pub(crate) struct Counting(SharedIdentityCache, Arc<AtomicUsize>);

impl Default for Counting {
    fn default() -> Self {
        Self(SharedIdentityCache::new(IdentityCache::no_cache()), Arc::default())
    }
}

impl Counting {
    pub(crate) fn requests(&self) -> usize {
        self.1.load(Ordering::Relaxed)
    }
}

impl ResolveCachedIdentity for Counting {
    fn resolve_cached_identity<'a>(
        &'a self,
        resolver: SharedIdentityResolver,
        runtime_components: &'a RuntimeComponents,
        config_bag: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.resolve_cached_identity(resolver, runtime_components, config_bag)
    }
}

/// A provider of credentials with an access key, which counts requests. If the access key is empty, it fails.
#[derive(Clone, Debug)]
pub(crate) struct Provider(&'static str, Arc<AtomicUsize>);

impl Provider {
    pub(crate) fn of(access_key: &'static str) -> Self {
        Self(access_key, Arc::default())
    }

    pub(crate) fn requests(&self) -> usize {
        self.1.load(Ordering::Relaxed)
    }
}

impl ProvideCredentials for Provider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.1.fetch_add(1, Ordering::Relaxed);
        future::ProvideCredentials::ready(match self.0 {
            "" => Err(CredentialsError::not_loaded("there are none")),
            access_key => Ok(credentials(access_key)),
        })
    }
}

#[test]
fn calls_and_clones_share_one_cache() {
    let requests = both! {
        let (http, provider) = (Canned::empty(), Provider::of("AKIDCACHED"));
        let client = sdk::Client::from_conf(parts::config(&http).credentials_provider(provider.clone()).build());
        for client in [client.clone(), client] {
            client.list_secrets().send().await.unwrap();
            client.get_secret_value().secret_id("a").send().await.unwrap();
        }
        provider.requests()
    };
    assert_eq!(requests, 1);
}

#[test]
fn a_custom_cache_is_used() {
    let requests = both! {
        let (http, provider, cache) = (Canned::empty(), Provider::of("AKIDCACHED"), Counting::default());
        let config = parts::config(&http).credentials_provider(provider.clone()).identity_cache(cache.clone());
        let client = sdk::Client::from_conf(config.build());
        assert!(client.config().identity_cache().is_some());
        for _ in 0..3 {
            client.list_secrets().send().await.unwrap();
        }
        (provider.requests(), cache.requests())
    };
    assert_eq!(requests, (3, 3));
}

#[test]
fn unavailable_credentials_fail_the_call() {
    let (outcome, requests) = both! {
        let (http, provider) = (Canned::empty(), Provider::of(""));
        let client = sdk::Client::from_conf(parts::config(&http).credentials_provider(provider.clone()).build());
        let mut outcome = Outcome::default();
        outcome.note_error(&client.list_secrets().send().await.unwrap_err());
        outcome.note("requests", provider.requests());
        (outcome, http.requests().len())
    };
    assert_eq!(requests, 0);
    assert!(outcome.get("kind of failure").unwrap().starts_with("dispatch failure"), "{outcome:?}");
    assert!(outcome.get("causes").unwrap().contains("there are none"), "{outcome:?}");
}
