//! Client configuration of a case, the same for both crates and in every run.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::retry::RetryConfig;
use aws_types::app_name::AppName;
use aws_types::region::Region;
use fastrand::Rng;

use crate::connector::Canned;

/// Seconds since the epoch at which every call is made.
pub const NOW: u64 = 1_700_000_000;

/// The settings that vary between cases.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address of the service.
    pub endpoint_url: &'static str,
    /// The signing region.
    pub region: &'static str,
    /// The session token, which many credentials do not have.
    pub session_token: Option<&'static str>,
    /// The application in the user agent.
    pub app_name: Option<&'static str>,
    /// How calls are retried.
    pub retry: RetryConfig,
    /// Whether clock skew is corrected.
    pub disable_clock_skew_correction: Option<bool>,
    /// A separate retry budget for this case, because that of the process would be exhausted.
    pub retry_partition: String,
}

impl Settings {
    /// Returns random settings for the case with this name.
    pub fn random(rng: &mut Rng, case: &str) -> Self {
        let retry = match rng.u8(..8) {
            0 => RetryConfig::disabled(),
            1 => RetryConfig::adaptive().with_max_attempts(3),
            _ => RetryConfig::standard().with_max_attempts(rng.u32(1..5)),
        };
        let one_of = |rng: &mut Rng, choices: &[&'static str]| rng.choice(choices).copied().unwrap_or_default();
        Self {
            endpoint_url: one_of(
                rng,
                &[
                    "https://secrets.example",
                    "https://secrets.example/",
                    "http://localhost:4566",
                    "https://secrets.example:8443/a/path",
                    "https://secrets.example/a%20path/",
                ],
            ),
            region: one_of(rng, &["us-east-1", "eu-central-1", "cn-north-1"]),
            session_token: rng.bool().then_some("a session token"),
            app_name: rng.bool().then_some("an-app"),
            retry,
            disable_clock_skew_correction: *rng.choice(&[None, None, Some(false), Some(true)]).unwrap_or(&None),
            retry_partition: case.to_owned(),
        }
    }
}

/// The name of an application.
pub fn app(name: &'static str) -> AppName {
    AppName::new(name).unwrap_or_else(|error| unreachable!("{error}"))
}

/// Uses the same invocation id for every call.
#[derive(Debug)]
pub struct SameId;

impl InvocationIdGenerator for SameId {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        Ok(Some(InvocationId::new("00000000-0000-4000-8000-0000000000aa".to_owned())))
    }
}

macro_rules! apply {
    ($($name:ident $sdk:ident;)*) => {
        impl Settings {
            $(
                /// Creates a configuration of the crate from these settings.
                pub fn $name(&self, http: &Canned) -> $sdk::config::Builder {
                    let mut builder = $sdk::Config::builder()
                        .behavior_version_latest()
                        .http_client(http.clone())
                        .endpoint_url(self.endpoint_url)
                        .region(Region::new(self.region))
                        .credentials_provider(Credentials::new(
                            "AKIDEXAMPLE",
                            "a secret key",
                            self.session_token.map(str::to_owned),
                            None,
                            "test",
                        ))
                        .idempotency_token_provider("00000000-0000-4000-8000-0000000000bb")
                        .invocation_id_generator(SameId)
                        .time_source(StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(NOW)))
                        .retry_config(self.retry.clone())
                        .retry_partition($sdk::config::retry::RetryPartition::new(format!(
                            "{}, {}",
                            stringify!($sdk),
                            self.retry_partition
                        )))
                        .disable_clock_skew_correction(self.disable_clock_skew_correction);
                    builder.set_app_name(self.app_name.map(app));
                    builder
                }
            )*
        }
    };
}

apply! {
    apply_to_official official;
    apply_to_ours ours;
}
