//! Settings that make a client's requests the same in every run, for tests.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_runtime::user_agent::AwsUserAgent;
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};

use super::{BehaviorVersion, Builder, Region, SharedCredentialsProvider};

impl Builder {
    /// Sets fixed idempotency tokens, clock, user agent, credentials, and the newest behavior version.
    pub fn apply_test_defaults(&mut self) -> &mut Self {
        let now = UNIX_EPOCH + Duration::from_secs(1_234_567_890);
        self.set_idempotency_token_provider(Some("00000000-0000-4000-8000-000000000000".into()))
            .set_time_source(Some(SharedTimeSource::new(StaticTimeSource::new(now))))
            .set_credentials_provider(Some(SharedCredentialsProvider::new(Credentials::for_tests())))
            .set_behavior_version(Some(BehaviorVersion::latest()));
        self.config.store_put(AwsUserAgent::for_tests());
        self
    }

    /// Sets what [`apply_test_defaults`](Self::apply_test_defaults) does.
    pub fn with_test_defaults(mut self) -> Self {
        self.apply_test_defaults();
        self
    }

    /// Sets what [`apply_test_defaults`](Self::apply_test_defaults) does, and the region `us-east-1` if none is set.
    pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
        self.apply_test_defaults();
        if self.config.load::<Region>().is_none() {
            self.set_region(Some(Region::new("us-east-1")));
        }
        self
    }

    /// Sets what [`apply_test_defaults_v2`](Self::apply_test_defaults_v2) does.
    pub fn with_test_defaults_v2(mut self) -> Self {
        self.apply_test_defaults_v2();
        self
    }
}
