//! Settings for tests, which make a client's requests reproducible. Generated crates offer them with the feature
//! `test-util`.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::user_agent::AwsUserAgent;
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_types::region::Region;

use super::Builder;

/// Sets `credentials`, a bearer token (with the feature `http-auth`), a fixed idempotency token, time and user agent,
/// and the latest behavior version.
#[inline]
pub fn apply(builder: &mut Builder, credentials: Credentials) {
    let now = UNIX_EPOCH + Duration::from_secs(1_234_567_890);
    builder.set_idempotency_token_provider(Some("00000000-0000-4000-8000-000000000000".into()));
    builder.set_time_source(Some(SharedTimeSource::new(StaticTimeSource::new(now))));
    builder.set_credentials_provider(Some(SharedCredentialsProvider::new(credentials)));
    #[cfg(feature = "http-auth")]
    builder.set_bearer_token_resolver(aws_credential_types::Token::new("test-token", None));
    builder.set_behavior_version(Some(BehaviorVersion::latest()));
    builder.config.store_put(AwsUserAgent::for_tests());
}

/// Sets the Region `us-east-1` if none is set.
#[inline]
pub fn apply_region(builder: &mut Builder) {
    if builder.config.load::<Region>().is_none() {
        builder.set_region(Some(Region::new("us-east-1")));
    }
}
