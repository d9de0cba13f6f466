//! Tests of the authentication of a service's calls, and of the settings that are passed to its endpoint rules.

#![allow(clippy::unwrap_used, reason = "tests may panic")]
#![allow(clippy::result_large_err, reason = "handlers return the errors of operations, which are large")]

#[path = "auth/http.rs"]
mod http_auth;
#[path = "auth/schemes.rs"]
mod schemes;
#[path = "auth/settings.rs"]
mod settings;

use testbed_auth as service;

use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use service::Client;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Region};

type Requests = Arc<Mutex<Vec<http::Request<()>>>>;

/// Creates a client with credentials, and a record of the requests that it sends.
fn client(builder: Builder) -> (Client, Requests) {
    let requests = Requests::default();
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        sent.lock().unwrap().push(request.map(|_| ()));
        http::Response::builder().status(200).body("{}").unwrap()
    };
    let config = builder
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(config.build()), requests)
}

/// Returns the hosts that requests went to.
fn hosts(requests: &Requests) -> Vec<String> {
    requests.lock().unwrap().iter().map(|request| request.uri().host().unwrap().to_owned()).collect()
}
