//! Tests of endpoint discovery: how long endpoints are used and for which calls, and what happens if discovery fails
//! or an endpoint becomes invalid.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_smithy_async::test_util::ManualTimeSource;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::orchestrator::endpoints::StaticUriEndpointResolver;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver};
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, InterceptorContext, Output};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_types::endpoint_config::EndpointUrl;
use aws_types::region::Region;

use crate::endpoint_discovery::cache::{Cache, Caller, Discovered, Key, LIMIT, Subject};
use crate::endpoint_discovery::interceptor::{DiscoveredEndpoint, InvalidEndpoint, KnownEndpoints};
use crate::endpoint_discovery::resolver::{Discover, DiscoveringResolver, DiscoveryFuture, Wanted};

const MINUTE: Duration = Duration::from_secs(60);

fn discovered(address: &str, minutes: i64) -> Discovered {
    Discovered { address: address.to_owned(), minutes }
}

fn of_caller(access_key_id: &str) -> Key {
    Key { caller: Caller { access_key_id: Some(access_key_id.to_owned()), region: None }, subject: None }
}

fn cache() -> (ManualTimeSource, Cache) {
    let clock = ManualTimeSource::new(UNIX_EPOCH);
    (clock.clone(), Cache::new(SharedTimeSource::new(clock)))
}

/// Gets the URL for a key from a cache. Returns the URL, if any, and whether the cache sent a request to the service.
/// The service returns `response`, or fails if it is `None`.
async fn url(cache: &Cache, key: &Key, response: Option<Discovered>) -> (Option<String>, bool) {
    let mut requested = false;
    let request = async {
        requested = true;
        response.ok_or_else(|| BoxError::from("the service is away"))
    };
    let url = cache.url(key, request).await.ok();
    (url, requested)
}

#[tokio::test]
async fn an_endpoint_is_used_for_its_cache_period() {
    let (clock, cache) = cache();
    let key = of_caller("A");
    assert_eq!(
        url(&cache, &key, Some(discovered("one.example", 2))).await,
        (Some("https://one.example".to_owned()), true)
    );
    clock.advance(2 * MINUTE - Duration::from_secs(1));
    assert_eq!(url(&cache, &key, None).await, (Some("https://one.example".to_owned()), false));
    assert!(!cache.lasts(&key, MINUTE));
    clock.advance(Duration::from_secs(1));
    assert_eq!(
        url(&cache, &key, Some(discovered("two.example", 1))).await,
        (Some("https://two.example".to_owned()), true)
    );
    assert!(cache.lasts(&key, MINUTE / 2));
}

#[tokio::test]
async fn an_invalid_period_is_a_minute_and_an_endless_one_is_accepted() {
    let (clock, cache) = cache();
    for minutes in [0, -5, i64::MIN] {
        let key = of_caller(&minutes.to_string());
        url(&cache, &key, Some(discovered("a.example", minutes))).await;
        // The bound is inclusive, because published clients refresh an endpoint only if less than two minutes are left.
        assert!(cache.lasts(&key, MINUTE), "{minutes}");
        assert!(!cache.lasts(&key, MINUTE + Duration::from_nanos(1)), "{minutes}");
    }
    let key = of_caller("long");
    url(&cache, &key, Some(discovered("a.example", i64::MAX))).await;
    clock.advance(1_000 * MINUTE);
    assert!(!url(&cache, &key, None).await.1);
}

#[tokio::test]
async fn an_expired_endpoint_is_used_while_refreshing_it_fails_and_is_retried() {
    let (clock, cache) = cache();
    let key = of_caller("A");
    assert_eq!(url(&cache, &key, None).await, (None, true));
    url(&cache, &key, Some(discovered("one.example", 1))).await;
    clock.advance(MINUTE);
    let one = Some("https://one.example".to_owned());
    assert_eq!(url(&cache, &key, None).await, (one.clone(), true));
    assert_eq!(url(&cache, &key, None).await, (one, false));
    clock.advance(MINUTE);
    assert_eq!(
        url(&cache, &key, Some(discovered("two.example", 1))).await,
        (Some("https://two.example".to_owned()), true)
    );
}

#[tokio::test]
async fn callers_and_identifiers_have_separate_endpoints() {
    let (_, cache) = cache();
    let of_table = |name: &str| Key {
        subject: Some(Subject { operation: "Get", identifiers: BTreeMap::from([("Table", name.to_owned())]) }),
        ..of_caller("A")
    };
    for (key, address) in [(of_caller("A"), "a"), (of_caller("B"), "b"), (of_table("x"), "x"), (of_table("y"), "y")] {
        assert_eq!(url(&cache, &key, Some(discovered(address, 5))).await, (Some(format!("https://{address}")), true));
    }
    assert_eq!(url(&cache, &of_table("x"), None).await, (Some("https://x".to_owned()), false));
    assert_eq!(url(&cache, &of_caller("B"), None).await, (Some("https://b".to_owned()), false));
}

#[tokio::test]
async fn an_endpoint_is_only_removed_while_it_is_the_cached_one() {
    let (_, cache) = cache();
    let key = of_caller("A");
    url(&cache, &key, Some(discovered("http://one.example:80", 5))).await;
    cache.forget(&key, "https://older.example");
    assert_eq!(url(&cache, &key, None).await, (Some("http://one.example:80".to_owned()), false));
    cache.forget(&key, "http://one.example:80");
    assert_eq!(url(&cache, &key, None).await, (None, true));
}

#[tokio::test]
async fn a_full_cache_evicts_the_entry_that_expires_first() {
    let (_, cache) = cache();
    for index in 0..=LIMIT {
        // The second endpoint expires first.
        let minutes = if index == 1 { 1 } else { 5 };
        cache.put(of_caller(&index.to_string()), &discovered("a.example", minutes));
    }
    assert!(!cache.lasts(&of_caller("1"), Duration::ZERO));
    assert!(cache.lasts(&of_caller("0"), Duration::ZERO));
    assert!(cache.lasts(&of_caller(&LIMIT.to_string()), Duration::ZERO));
}

#[tokio::test]
async fn concurrent_calls_share_one_discovery() {
    let (_, cache) = cache();
    let (key, requested) = (of_caller("A"), AtomicUsize::new(0));
    let call = || {
        cache.url(&key, async {
            requested.fetch_add(1, Ordering::Relaxed);
            tokio::task::yield_now().await;
            Ok(discovered("one.example", 1))
        })
    };
    let (one, two) = tokio::join!(call(), call());
    assert_eq!((one.ok(), two.ok()), (Some("https://one.example".to_owned()), Some("https://one.example".to_owned())));
    assert_eq!(requested.into_inner(), 1);
}

/// A service that returns endpoints, and records the requests for them.
#[derive(Debug, Default)]
struct Service(Mutex<Vec<String>>);

impl Discover for Arc<Service> {
    fn discover<'a>(&'a self, wanted: &'a Wanted, credentials: Option<&'a Credentials>) -> DiscoveryFuture<'a> {
        Box::pin(async move {
            let caller = credentials.map(|credentials| credentials.access_key_id());
            self.0.lock().unwrap().push(format!("{caller:?} {:?} {:?}", wanted.region, wanted.subject));
            Ok(discovered("discovered.example", 5))
        })
    }
}

#[derive(Debug)]
struct Rejected(Option<&'static str>);

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rejected")
    }
}

impl StdError for Rejected {}

impl ProvideErrorMetadata for Rejected {
    fn meta(&self) -> &ErrorMetadata {
        unreachable!("only the code is used")
    }

    fn code(&self) -> Option<&str> {
        self.0
    }
}

/// A call to an operation whose input is a string, the name of a table.
struct Call {
    cfg: ConfigBag,
    context: InterceptorContext,
    interceptor: DiscoveredEndpoint<String, Rejected>,
    components: RuntimeComponents,
}

impl Call {
    fn new(cache: &Arc<Cache>, settings: impl FnOnce(&mut Layer)) -> Self {
        let mut layer = Layer::new("client");
        layer.store_put(KnownEndpoints(cache.clone()));
        settings(&mut layer);
        let mut cfg = ConfigBag::of_layers(vec![layer]);
        let mut params = EndpointResolverParams::new(());
        params.set_property(Identity::from(Credentials::new("ANOTREAL", "secret", None, None, "test")));
        cfg.interceptor_state().store_put(params);
        let mut call = Self {
            cfg,
            context: InterceptorContext::new(Input::erase("Books".to_owned())),
            interceptor: DiscoveredEndpoint::new(Some("InvalidEndpointException"))
                .identified_by("Get", |table: &String| vec![("Table", Some(table)), ("Index", None)]),
            components: RuntimeComponentsBuilder::for_tests().build().unwrap(),
        };
        let context = (&call.context).into();
        call.interceptor.read_before_serialization(&context, &call.components, &mut call.cfg).unwrap();
        call
    }

    async fn resolve(&mut self, resolver: &DiscoveringResolver<Arc<Service>>) -> String {
        let params = self.cfg.load::<EndpointResolverParams>().unwrap();
        let endpoint = resolver.resolve_endpoint(params).await.unwrap();
        let url = endpoint.url().to_owned();
        self.cfg.interceptor_state().store_put::<Endpoint>(endpoint);
        url
    }

    /// Ends the attempt with success, or with an error that has this code; returns the classifier's decision.
    fn finish(&mut self, code: Option<Option<&'static str>>) -> RetryAction {
        self.context.enter_serialization_phase();
        let _ = self.context.take_input();
        let result = match code {
            None => Ok(Output::erase(())),
            Some(code) => Err(OrchestratorError::operation(Error::erase(Rejected(code)))),
        };
        self.context.set_output_or_error(result);
        let context = (&self.context).into();
        self.interceptor.read_after_attempt(&context, &self.components, &mut self.cfg).unwrap();
        InvalidEndpoint::<Rejected>::new(Some("InvalidEndpointException")).classify_retry(&self.context)
    }
}

fn resolver() -> (Arc<Service>, Arc<Cache>, DiscoveringResolver<Arc<Service>>) {
    let (service, cache) = (Arc::<Service>::default(), Arc::new(cache().1));
    let rules = SharedEndpointResolver::new(StaticUriEndpointResolver::uri("https://rules.example"));
    (service.clone(), cache.clone(), DiscoveringResolver { rules, cache, discoverer: service })
}

#[tokio::test]
async fn a_call_goes_to_the_endpoint_discovered_for_its_caller() {
    let (service, cache, resolver) = resolver();
    let region = |layer: &mut Layer| {
        layer.store_put(Region::new("eu-west-1"));
    };
    for _ in 0..2 {
        assert_eq!(Call::new(&cache, region).resolve(&resolver).await, "https://discovered.example");
    }
    let requested =
        r#"Some("ANOTREAL") Some("eu-west-1") Some(Subject { operation: "Get", identifiers: {"Table": "Books"} })"#;
    assert_eq!(*service.0.lock().unwrap(), [requested]);
}

#[tokio::test]
async fn an_explicit_endpoint_disables_discovery() {
    let (service, cache, resolver) = resolver();
    let mut call = Call::new(&cache, |layer| {
        layer.store_put(EndpointUrl("http://localhost:1".to_owned()));
    });
    assert_eq!(call.resolve(&resolver).await, "https://rules.example");
    assert!(service.0.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_endpoint_that_the_service_calls_invalid_is_discovered_again() {
    for (code, is_invalid) in [
        (None, false),
        (Some(None), false),
        (Some(Some("ThrottlingException")), false),
        (Some(Some("InvalidEndpointException")), true),
    ] {
        let (service, cache, resolver) = resolver();
        let mut call = Call::new(&cache, |_| {});
        call.resolve(&resolver).await;
        let action = call.finish(code);
        assert_eq!(action == RetryAction::transient_error(), is_invalid, "{code:?}");
        Call::new(&cache, |_| {}).resolve(&resolver).await;
        assert_eq!(service.0.lock().unwrap().len(), if is_invalid { 2 } else { 1 }, "{code:?}");
    }
}
