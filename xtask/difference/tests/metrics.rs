//! Metrics of calls: none without a telemetry provider; once one is set, also for clients that were created earlier.
//!
//! The provider is global, so this is a separate test program.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::sync::{Arc, Mutex};

use aws_credential_types::Credentials;
use aws_smithy_observability::global::set_telemetry_provider;
use aws_smithy_observability::meter::{Meter, ProvideMeter};
use aws_smithy_observability::{Attributes, TelemetryProvider};
use aws_types::region::Region;
use difference::connector::{Canned, Reply};

/// A meter provider that records the scopes of the requested meters.
#[derive(Debug, Default)]
struct Scopes(Mutex<Vec<&'static str>>);

impl ProvideMeter for Scopes {
    fn get_meter(&self, scope: &'static str, attributes: Option<&Attributes>) -> Meter {
        self.0.lock().unwrap().push(scope);
        TelemetryProvider::noop().meter_provider().get_meter(scope, attributes)
    }
}

/// Creates a client of one of the crates.
macro_rules! client {
    ($sdk:ident) => {
        $sdk::Client::from_conf(
            $sdk::Config::builder()
                .region(Region::new("us-east-1"))
                .credentials_provider(Credentials::new("an id", "a key", None, None, "test"))
                .http_client(Canned::new([Reply::json(200, "{}")]))
                .build(),
        )
    };
}

#[test]
fn metrics_are_recorded_once_a_provider_is_set() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let (official, ours) = (client!(official), client!(ours));
    runtime.block_on(async {
        official.list_secrets().send().await.unwrap();
        ours.list_secrets().send().await.unwrap();
    });

    let scopes = Arc::new(Scopes::default());
    set_telemetry_provider(TelemetryProvider::builder().meter_provider(Arc::clone(&scopes)).build()).unwrap();
    let taken = || std::mem::take(&mut *scopes.0.lock().unwrap());
    assert_eq!(taken(), Vec::<&str>::new());
    runtime.block_on(async { official.list_secrets().send().await.unwrap() });
    let of_official = taken();
    runtime.block_on(async { ours.list_secrets().send().await.unwrap() });
    assert_eq!(taken(), of_official, "left: our crate, right: the official one");
    assert_eq!(of_official, ["aws-sdk-secretsmanager"]);

    set_telemetry_provider(TelemetryProvider::noop()).unwrap();
    runtime.block_on(async { ours.list_secrets().send().await.unwrap() });
    assert_eq!(taken(), Vec::<&str>::new());
}
