//! Settings that a client takes from the configuration that all clients of a program share.

use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;

use super::Builder;
use crate::service::Service;

impl Builder {
    /// Creates a builder with the settings of `shared` that apply to `service`.
    pub fn from_sdk_config(shared: &SdkConfig, service: &Service) -> Self {
        let mut builder = Self::default();
        builder.set_credentials_provider(shared.credentials_provider());
        builder.set_region(shared.region().cloned());
        builder.set_use_fips(shared.use_fips());
        builder.set_use_dual_stack(shared.use_dual_stack());
        builder.set_endpoint_url(endpoint_url(shared, service));
        builder.set_retry_config(shared.retry_config().cloned());
        builder.set_timeout_config(shared.timeout_config().cloned());
        builder.set_sleep_impl(shared.sleep_impl());
        builder.set_http_client(shared.http_client());
        builder.set_time_source(shared.time_source());
        builder.set_behavior_version(shared.behavior_version());
        builder.set_auth_scheme_preference(shared.auth_scheme_preference().cloned());
        builder.set_disable_clock_skew_correction(shared.disable_clock_skew_correction());
        builder.set_app_name(shared.app_name().cloned());
        // These two are set only if present, so that otherwise their defaults apply.
        if let Some(protection) = shared.stalled_stream_protection() {
            builder.set_stalled_stream_protection(Some(protection));
        }
        if let Some(cache) = shared.identity_cache() {
            builder.set_identity_cache(cache);
        }
        for framework in shared.framework_metadata() {
            builder.push_framework_metadata(framework.clone());
        }
        service.settings.iter().for_each(|take| take(&mut builder, shared));
        builder
    }
}

/// Returns the endpoint URL that the program sets; failing that, the one for this service in the environment or
/// profile; failing that, the one for all services.
fn endpoint_url(shared: &SdkConfig, service: &Service) -> Option<String> {
    let for_all = || shared.endpoint_url().map(str::to_owned);
    if shared.get_origin("endpoint_url").is_client_config() {
        return for_all();
    }
    let key =
        ServiceConfigKey::builder().service_id(service.id).env("AWS_ENDPOINT_URL").profile("endpoint_url").build();
    match (shared.service_config(), key) {
        (Some(config), Ok(key)) => config.load_config(key).or_else(for_all),
        _ => for_all(),
    }
}
