//! Macros that run a block twice, with the official crate and with ours, and the parts that these blocks share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use difference::connector::Canned;
use difference::settings::{NOW, SameId};

/// Runs a block with the official crate and with ours, and returns both results: official, ours.
///
/// In the block, the crate is called `sdk`, and `parts` creates its configurations and clients.
macro_rules! each {
    ($($block:tt)*) => {{
        let official = crate::both::run(async {
            #[allow(unused_imports, reason = "some blocks only need the crate, others only its parts")]
            use {crate::both::official as parts, official as sdk};
            $($block)*
        });
        let ours = crate::both::run(async {
            #[allow(unused_imports, reason = "as above")]
            use {crate::both::ours as parts, ours as sdk};
            $($block)*
        });
        (official, ours)
    }};
}

/// Runs a block like [`each`], asserts that both results are the same, and returns them.
macro_rules! both {
    ($($block:tt)*) => {{
        let (official, ours) = each! { $($block)* };
        assert_eq!(ours, official, "left: our crate, right: the official one");
        ours
    }};
}

/// Runs a future to completion, with paused time and a fixed random seed.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    fastrand::seed(7);
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().start_paused(true).build().unwrap().block_on(future)
}

/// Returns credentials with this access key.
pub(crate) fn credentials(access_key: &str) -> Credentials {
    Credentials::new(access_key, "a secret key", None, None, "test")
}

/// Returns a frozen clock.
pub(crate) fn clock() -> StaticTimeSource {
    StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(NOW))
}

/// A generator that omits invocation IDs.
#[derive(Debug)]
pub(crate) struct NoIds;

impl InvocationIdGenerator for NoIds {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        Ok(None)
    }
}

/// Returns a unique name.
pub(crate) fn unique() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("test {}", NEXT.fetch_add(1, Ordering::Relaxed))
}

macro_rules! parts {
    ($($sdk:ident)*) => {
        $(
            /// Configurations and clients of this crate.
            #[allow(clippy::allow_attributes, dead_code, reason = "both sides have the same imports")]
            pub(crate) mod $sdk {
                use aws_types::region::Region;

                use super::{Canned, SameId, clock, credentials, unique};

                /// Creates a deterministic configuration with a separate retry budget.
                pub(crate) fn config(http: &Canned) -> $sdk::config::Builder {
                    $sdk::Config::builder()
                        .behavior_version_latest()
                        .http_client(http.clone())
                        .region(Region::new("us-east-1"))
                        .credentials_provider(credentials("AKIDEXAMPLE"))
                        .invocation_id_generator(SameId)
                        .time_source(clock())
                        .retry_partition($sdk::config::retry::RetryPartition::new(unique()))
                }

                /// Creates a client with the configuration that [`config`] creates.
                pub(crate) fn client(http: &Canned) -> $sdk::Client {
                    $sdk::Client::from_conf(config(http).build())
                }
            }
        )*
    };
}

parts! { official ours }
