//! The client configuration of a case, which is the same for both crates and in every run.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::retry::RetryConfig;
use aws_types::app_name::AppName;
use fastrand::Rng;

#[cfg(feature = "secretsmanager")]
use crate::connector::Canned;

/// The current time in all cases, in seconds since the Unix epoch.
pub const NOW: u64 = 1_700_000_000;

/// The settings that vary between cases.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The endpoint URL of the service.
    pub endpoint_url: &'static str,
    /// The Region.
    pub region: &'static str,
    /// The session token of the credentials, if they have one.
    pub session_token: Option<&'static str>,
    /// The app name in the user agent.
    pub app_name: Option<&'static str>,
    /// The retry configuration.
    pub retry: RetryConfig,
    /// Whether the correction of clock skew is disabled; `None` for the default.
    pub disable_clock_skew_correction: Option<bool>,
    /// The names of the members to capture for telemetry.
    pub captured: &'static [&'static str],
    /// The name of the case's own retry budget. A budget shared by all cases would be exhausted.
    pub retry_partition: String,
}

impl Settings {
    /// Returns random settings for the case with this name, whose input has these members.
    pub fn random(rng: &mut Rng, case: &str, members: &'static [&'static str]) -> Self {
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
            captured: if rng.clone().bool() { members } else { &[] },
            retry_partition: case.to_owned(),
        }
    }

    /// Returns the credentials.
    pub fn credentials(&self) -> Credentials {
        Credentials::new("AKIDEXAMPLE", "a secret key", self.session_token.map(str::to_owned), None, "test")
    }
}

/// Creates a clock that always returns [`NOW`].
pub fn clock() -> StaticTimeSource {
    StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(NOW))
}

/// Creates an app name.
pub fn app(name: &'static str) -> AppName {
    AppName::new(name).unwrap_or_else(|error| unreachable!("{error}"))
}

/// A generator that uses the same invocation ID for every call.
#[derive(Debug)]
pub struct SameId;

impl InvocationIdGenerator for SameId {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        Ok(Some(InvocationId::new("00000000-0000-4000-8000-0000000000aa".to_owned())))
    }
}

#[cfg(feature = "secretsmanager")]
impl Settings {
    /// Creates a configuration builder of the official crate of Secrets Manager with these settings.
    pub fn apply_to_official(&self, http: &Canned) -> official::config::Builder {
        crate::configured!(official, self, http, tokens)
    }

    /// Creates a configuration builder of our crate of Secrets Manager with these settings.
    pub fn apply_to_ours(&self, http: &Canned) -> ours::config::Builder {
        crate::configured!(ours, self, http, tokens)
    }
}
