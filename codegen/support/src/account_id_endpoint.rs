//! Whether requests go to endpoints of an account: the setting, out of the configuration that all clients share, and what the
//! user agent says of it.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_types::endpoint_config::AccountIdEndpointMode;
use aws_types::sdk_config::SdkConfig;

use crate::config::{
    Builder, ClientPlugins, Config, ConfigBag, IntoShared, RuntimeComponentsBuilder, SharedInterceptor,
};

impl Builder {
    /// Sets whether requests go to the endpoint of the account that the credentials, or an ARN in the input, belong to.
    ///
    /// Calls fail where that is required and no account is known.
    pub fn account_id_endpoint_mode(mut self, account_id_endpoint_mode: AccountIdEndpointMode) -> Self {
        self.set_account_id_endpoint_mode(Some(account_id_endpoint_mode));
        self
    }

    /// Sets whether requests go to the endpoint of an account; `None` means that they do where the account is known.
    pub fn set_account_id_endpoint_mode(
        &mut self,
        account_id_endpoint_mode: Option<AccountIdEndpointMode>,
    ) -> &mut Self {
        self.config.store_or_unset(account_id_endpoint_mode);
        self
    }
}

/// Takes the setting of the shared configuration.
pub(crate) fn take(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_account_id_endpoint_mode(shared.account_id_endpoint_mode().cloned());
}

/// Has the user agent say which mode a call has.
pub(crate) fn add(plugins: ClientPlugins, _: &Config) -> ClientPlugins {
    let components = RuntimeComponentsBuilder::new("account id endpoint")
        .with_interceptor(SharedInterceptor::permanent(ReportMode));
    plugins.with(StaticRuntimePlugin::new().with_runtime_components(components).into_shared())
}

/// Reports the mode.
#[derive(Debug)]
struct ReportMode;

#[dyn_dispatch_hint]
impl Intercept for ReportMode {
    fn name(&self) -> &'static str {
        "ReportMode"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let feature = match cfg.load::<AccountIdEndpointMode>().cloned().unwrap_or_default() {
            AccountIdEndpointMode::Preferred => AwsSdkFeature::AccountIdModePreferred,
            AccountIdEndpointMode::Required => AwsSdkFeature::AccountIdModeRequired,
            AccountIdEndpointMode::Disabled => AwsSdkFeature::AccountIdModeDisabled,
            // A mode that is newer than the user agent knows.
            _ => return Ok(()),
        };
        cfg.interceptor_state().store_append(feature);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mode_of_all_clients_is_taken_and_can_be_overridden() {
        let mode = |config: &Config| config.config.load::<AccountIdEndpointMode>().cloned();
        let shared = SdkConfig::builder().account_id_endpoint_mode(AccountIdEndpointMode::Disabled).build();
        let config = Config::new(&shared);
        assert_eq!(mode(&config), Some(AccountIdEndpointMode::Disabled));
        let config = config.to_builder().account_id_endpoint_mode(AccountIdEndpointMode::Required).build();
        assert_eq!(mode(&config), Some(AccountIdEndpointMode::Required));
        let mut builder = config.to_builder();
        builder.set_account_id_endpoint_mode(None);
        assert_eq!(mode(&builder.build()), None);
    }
}
