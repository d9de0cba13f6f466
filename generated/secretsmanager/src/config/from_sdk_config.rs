//! What a client takes from the configuration that is shared by all clients of a program.

use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;

use super::{Builder, Config};

impl From<&SdkConfig> for Config {
    fn from(sdk_config: &SdkConfig) -> Self {
        Builder::from(sdk_config).build()
    }
}

impl From<&SdkConfig> for Builder {
    fn from(input: &SdkConfig) -> Self {
        let mut builder = Builder::default();
        builder
            .set_credentials_provider(input.credentials_provider())
            .set_region(input.region().cloned())
            .set_use_fips(input.use_fips())
            .set_use_dual_stack(input.use_dual_stack())
            .set_endpoint_url(endpoint_url(input))
            .set_retry_config(input.retry_config().cloned())
            .set_timeout_config(input.timeout_config().cloned())
            .set_sleep_impl(input.sleep_impl())
            .set_http_client(input.http_client())
            .set_time_source(input.time_source())
            .set_behavior_version(input.behavior_version())
            .set_auth_scheme_preference(input.auth_scheme_preference().cloned())
            .set_disable_clock_skew_correction(input.disable_clock_skew_correction())
            .set_app_name(input.app_name().cloned());
        // These two have defaults, which `None` would take away.
        if let Some(config) = input.stalled_stream_protection() {
            builder.set_stalled_stream_protection(Some(config));
        }
        if let Some(cache) = input.identity_cache() {
            builder.set_identity_cache(cache);
        }
        for framework in input.framework_metadata() {
            builder.push_framework_metadata(framework.clone());
        }
        crate::meta::OWN_SETTINGS.iter().for_each(|take| take(&mut builder, input));
        builder
    }
}

/// What the program set comes first, then what environment and profile say for this service, then what they say for all.
fn endpoint_url(input: &SdkConfig) -> Option<String> {
    let shared = || input.endpoint_url().map(str::to_owned);
    if input.get_origin("endpoint_url").is_client_config() {
        return shared();
    }
    let key = ServiceConfigKey::builder()
        .service_id(crate::meta::SERVICE_ID)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build();
    match (input.service_config(), key) {
        (Some(config), Ok(key)) => config.load_config(key).or_else(shared),
        _ => shared(),
    }
}
