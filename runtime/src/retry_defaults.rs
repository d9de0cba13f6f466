//! A service's own retry defaults, which apply from retry behavior 2.1 on.

use std::time::Duration;

use aws_smithy_types::retry::RetrySpec;
use aws_types::sdk_config::SdkConfig;

use crate::config::Builder;

/// Reads the shared retry configuration, and applies the service's own initial backoff and, unless the program sets
/// that configuration, the service's own maximum number of attempts.
#[inline]
pub fn take(builder: &mut Builder, shared: &SdkConfig, initial_backoff: Duration, max_attempts: u32) {
    let Some(config) = shared.retry_config() else { return };
    let Some(spec) = config.retry_spec().filter(|spec| spec.is_at_least(RetrySpec::V2_1)) else { return };
    let mut config = config.clone().with_retry_spec(spec.clone().with_non_throttling_initial_backoff(initial_backoff));
    if !shared.get_origin("retry_config").is_client_config() {
        config = config.with_max_attempts(max_attempts);
    }
    builder.set_retry_config(Some(config));
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_smithy_types::retry::RetryConfig;
    use aws_types::origin::Origin;

    /// Returns the initial backoff in milliseconds and the maximum number of attempts of a client.
    fn defaults(retries: RetryConfig, origin: Option<Origin>) -> (Option<u128>, u32) {
        let mut shared = SdkConfig::builder().retry_config(retries);
        if let Some(origin) = origin {
            shared.insert_origin("retry_config", origin);
        }
        let mut builder = Builder::default();
        let shared = shared.build();
        builder.set_retry_config(shared.retry_config().cloned());
        take(&mut builder, &shared, Duration::from_millis(25), 4);
        let config = builder.config.load::<RetryConfig>().unwrap();
        (config.retry_spec().map(|spec| spec.non_throttling_initial_backoff().as_millis()), config.max_attempts())
    }

    #[test]
    fn retry_behavior_2_1_has_the_defaults_of_the_service() {
        let retries = RetryConfig::standard().with_retry_spec(RetrySpec::v2_1());
        assert_eq!(defaults(retries.clone(), None), (Some(25), 4));
        let environment = Some(Origin::shared_environment_variable());
        assert_eq!(defaults(retries.with_max_attempts(6), environment), (Some(25), 4));
    }

    #[test]
    fn explicit_attempts_are_kept() {
        let retries = RetryConfig::standard().with_retry_spec(RetrySpec::v2_1()).with_max_attempts(6);
        assert_eq!(defaults(retries, Some(Origin::shared_config())), (Some(25), 6));
    }

    #[test]
    fn older_retry_behavior_is_unchanged() {
        assert_eq!(defaults(RetryConfig::standard(), None), (None, 3));
        assert_eq!(defaults(RetryConfig::standard().with_retry_spec(RetrySpec::v2_0()), None), (Some(1000), 3));
    }
}
