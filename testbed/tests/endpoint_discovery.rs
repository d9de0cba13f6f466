//! Tests of endpoint discovery: the hosts of requests, and the times at which endpoints are discovered again.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_endpoint_discovery as service;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use aws_smithy_async::test_util::ManualTimeSource;
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use service::Client;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use service::types::Kind;

const MINUTE: Duration = Duration::from_secs(60);

/// A mock service that records each request, returns endpoints `discovered-N.example` that are valid for five minutes,
/// and fails on demand.
#[derive(Clone, Default)]
struct Service {
    requests: Arc<Mutex<Vec<String>>>,
    discovered: Arc<AtomicUsize>,
    /// Responses to use instead of the usual ones, in reverse order.
    failures: Arc<Mutex<Vec<Failure>>>,
}

/// The operation, and the status and body of the response.
type Failure = (&'static str, u16, &'static str);

impl Service {
    fn respond(&self, request: http::Request<SdkBody>) -> http::Response<SdkBody> {
        let target = request.headers()["x-amz-target"].to_str().unwrap().rsplit_once('.').unwrap().1.to_owned();
        let body = str::from_utf8(request.body().bytes().unwrap()).unwrap();
        let mut requests = self.requests.lock().unwrap();
        requests.push(format!("{target} {} {body}", request.uri().host().unwrap()));
        let mut failures = self.failures.lock().unwrap();
        let (status, response) = match failures.last() {
            Some((of, status, response)) if *of == target => {
                let failure = (*status, (*response).to_owned());
                failures.pop();
                failure
            }
            _ if target == "DescribeEndpoints" => {
                let number = self.discovered.fetch_add(1, Ordering::Relaxed) + 1;
                (
                    200,
                    format!(
                        r#"{{"Endpoints":[{{"Address":"discovered-{number}.example","CachePeriodInMinutes":5}}]}}"#
                    ),
                )
            }
            _ => (200, "{}".to_owned()),
        };
        http::Response::builder().status(status).body(SdkBody::from(response)).unwrap()
    }

    /// Takes the requests that have been recorded since the last call.
    fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }

    fn client(&self, change: impl FnOnce(Builder) -> Builder) -> Client {
        let service = self.clone();
        let clock = ManualTimeSource::new(UNIX_EPOCH);
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-west-1"))
            .credentials_provider(Credentials::for_tests())
            .http_client(infallible_client_fn(move |request| service.respond(request)))
            .time_source(clock.clone())
            .sleep_impl(Nap(clock));
        Client::from_conf(change(config).build())
    }
}

/// A sleep implementation that advances the clock instead of waiting.
#[derive(Clone, Debug)]
struct Nap(ManualTimeSource);

impl AsyncSleep for Nap {
    fn sleep(&self, duration: Duration) -> Sleep {
        let clock = self.0.clone();
        Sleep::new(async move {
            clock.advance(duration);
            tokio::task::yield_now().await;
        })
    }
}

/// The host from the endpoint rules.
const RULES: &str = "parcels.eu-west-1.amazonaws.com";

#[tokio::test]
async fn the_first_call_discovers_the_endpoint_and_later_calls_reuse_it() {
    let service = Service::default();
    let client = service.client(|config| config);
    for _ in 0..2 {
        client.list_parcels().send().await.unwrap();
    }
    assert_eq!(
        service.requests(),
        [
            format!("DescribeEndpoints {RULES} {{}}"),
            "ListParcels discovered-1.example {}".to_owned(),
            "ListParcels discovered-1.example {}".to_owned()
        ]
    );
}

#[tokio::test]
async fn identifiers_have_separate_endpoints() {
    let service = Service::default();
    let client = service.client(|config| config);
    for (depot, number) in [("a", "1"), ("a", "2"), ("b", "1")] {
        client.get_parcel().depot(depot).kind(Kind::Small).number(number).send().await.unwrap();
    }
    let discovers = |depot: &str| {
        format!(
            r#"DescribeEndpoints {RULES} {{"Operation":"GetParcel","Identifiers":{{"Depot":"{depot}","Kind":"small"}}}}"#
        )
    };
    let gets = |host: u8, depot: &str, number: &str| {
        format!(r#"GetParcel discovered-{host}.example {{"Depot":"{depot}","Kind":"small","Number":"{number}"}}"#)
    };
    let mut requests = service.requests();
    // Map entries have no defined order.
    for request in &mut requests {
        *request = request.replace(r#""Kind":"small","Depot":"a"}"#, r#""Depot":"a","Kind":"small"}"#);
        *request = request.replace(r#""Kind":"small","Depot":"b"}"#, r#""Depot":"b","Kind":"small"}"#);
    }
    assert_eq!(requests, [discovers("a"), gets(1, "a", "1"), gets(1, "a", "2"), discovers("b"), gets(2, "b", "1")]);
}

#[tokio::test]
async fn an_expired_endpoint_is_discovered_again() {
    let service = Service::default();
    let clock = ManualTimeSource::new(UNIX_EPOCH);
    let client = service.client(|config| config.time_source(clock.clone()));
    for minutes in [0, 4, 1] {
        clock.advance(minutes * MINUTE);
        client.list_parcels().send().await.unwrap();
    }
    let hosts: Vec<_> =
        service.requests().iter().map(|request| request.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(hosts, [RULES, "discovered-1.example", "discovered-1.example", RULES, "discovered-2.example"]);
}

#[tokio::test]
async fn an_invalid_endpoint_is_discovered_again() {
    let service = Service::default();
    let client = service.client(|config| config);
    client.list_parcels().send().await.unwrap();
    service.requests();
    service.failures.lock().unwrap().push(("ListParcels", 421, r#"{"__type":"parcels#MovedException"}"#));
    client.list_parcels().send().await.unwrap();
    let hosts: Vec<_> =
        service.requests().iter().map(|request| request.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(hosts, ["discovered-1.example", RULES, "discovered-2.example"]);
}

#[tokio::test]
async fn a_call_fails_if_no_endpoint_is_discovered() {
    let service = Service::default();
    let client = service.client(|config| config);
    service.failures.lock().unwrap().push(("DescribeEndpoints", 400, r#"{"__type":"AccessDenied"}"#));
    let error = client.list_parcels().send().await.unwrap_err();
    let text = service::error::DisplayErrorContext(&error).to_string();
    assert!(text.contains("the service returned no endpoint for the call") && text.contains("AccessDenied"), "{text}");
    assert_eq!(service.requests(), [format!("DescribeEndpoints {RULES} {{}}")]);
}

#[tokio::test]
async fn a_call_with_other_credentials_and_region_has_a_separate_endpoint() {
    let service = Service::default();
    let client = service.client(|config| config);
    client.list_parcels().send().await.unwrap();
    let other = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("OTHER", "secret", None, None, "test"));
    client.list_parcels().customize().config_override(other).send().await.unwrap();
    let hosts: Vec<_> =
        service.requests().iter().map(|request| request.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(hosts, [RULES, "discovered-1.example", "parcels.us-east-1.amazonaws.com", "discovered-2.example"]);
}

#[tokio::test]
async fn an_explicit_endpoint_disables_discovery() {
    let service = Service::default();
    let client = service.client(|config| config.endpoint_url("http://localhost:1"));
    let (client, reload) = client.with_endpoint_discovery_enabled().await.unwrap();
    reload.reload_once().await;
    client.list_parcels().send().await.unwrap();
    assert_eq!(service.requests(), ["ListParcels localhost {}"]);
}

#[tokio::test]
async fn enabled_discovery_runs_before_the_first_call() {
    let service = Service::default();
    let (client, reload) = service.client(|config| config).with_endpoint_discovery_enabled().await.unwrap();
    assert_eq!(service.requests(), [format!("DescribeEndpoints {RULES} {{}}")]);
    client.list_parcels().send().await.unwrap();
    reload.reload_once().await;
    client.list_parcels().send().await.unwrap();
    assert_eq!(
        service.requests(),
        [
            "ListParcels discovered-1.example {}".to_owned(),
            format!("DescribeEndpoints {RULES} {{}}"),
            "ListParcels discovered-2.example {}".to_owned()
        ]
    );
    service.failures.lock().unwrap().push(("DescribeEndpoints", 400, "{}"));
    reload.reload_once().await;
    client.list_parcels().send().await.unwrap();
    assert_eq!(service.requests()[1], "ListParcels discovered-2.example {}");
}

#[tokio::test]
async fn enabled_discovery_reports_why_it_fails() {
    let service = Service::default();
    service.failures.lock().unwrap().push(("DescribeEndpoints", 400, r#"{"__type":"AccessDenied"}"#));
    let error = service.client(|config| config).with_endpoint_discovery_enabled().await.unwrap_err();
    assert!(service::error::DisplayErrorContext(&*error).to_string().contains("AccessDenied"));
}

#[tokio::test]
async fn the_task_refreshes_endpoints_before_they_expire_and_ends_with_the_client() {
    let service = Service::default();
    let (client, reload) = service.client(|config| config).with_endpoint_discovery_enabled().await.unwrap();
    service.requests();
    let task = tokio::spawn(reload.reload_task());
    while service.requests.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(client);
    task.await.unwrap();
}
