//! Account-based endpoints: the setting, its value from the shared configuration, and reporting it in the user agent.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_plugin::{Order, StaticRuntimePlugin};
use aws_types::endpoint_config::AccountIdEndpointMode;
use aws_types::sdk_config::SdkConfig;

use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::config_bag::ConfigBag;

use crate::client::ClientPlugins;
use crate::config::{Builder, Config};

impl Builder {
    /// Sets whether requests are sent to account-based endpoints.
    #[inline]
    pub fn set_account_id_endpoint_mode(&mut self, mode: Option<AccountIdEndpointMode>) {
        self.config.store_or_unset(mode);
    }
}

/// Defines the setting for account-based endpoints in the module `config` of a generated crate.
#[macro_export]
macro_rules! account_id_endpoint_settings {
    () => {
        impl Builder {
            $crate::settings! {
                /// Sets whether requests are sent to account-based endpoints. The account is that of the credentials or
                /// of an ARN in the input.
                ///
                /// With `Required`, calls fail if the account is unknown.
                account_id_endpoint_mode: $crate::external::aws_types::endpoint_config::AccountIdEndpointMode =>
                    Some(account_id_endpoint_mode);
                /// Sets whether requests are sent to account-based endpoints; with `None`, they are if the account is
                /// known.
                set_account_id_endpoint_mode: Option<$crate::external::aws_types::endpoint_config::AccountIdEndpointMode>;
            }
        }
    };
}

/// Reads the setting from the shared configuration.
#[inline]
pub fn take(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_account_id_endpoint_mode(shared.account_id_endpoint_mode().cloned());
}

/// Adds an interceptor that reports the mode of each call in the user agent.
#[inline]
pub fn add(plugins: ClientPlugins, _: &Config) -> ClientPlugins {
    let components =
        RuntimeComponentsBuilder::new("account id endpoint").with_interceptor(SharedInterceptor::permanent(ReportMode));
    // The order puts this feature before all others, as in the published clients: the user agent lists features in the
    // order in which they are added.
    plugins
        .with(StaticRuntimePlugin::new().with_order(Order::Defaults).with_runtime_components(components).into_shared())
}

/// An interceptor that adds the mode to the features that the user agent reports.
#[derive(Debug)]
struct ReportMode;

#[dyn_dispatch_hint]
impl Intercept for ReportMode {
    #[inline]
    fn name(&self) -> &'static str {
        "ReportMode"
    }

    #[inline]
    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let feature = match cfg.load::<AccountIdEndpointMode>().cloned().unwrap_or_default() {
            AccountIdEndpointMode::Preferred => AwsSdkFeature::AccountIdModePreferred,
            AccountIdEndpointMode::Required => AwsSdkFeature::AccountIdModeRequired,
            AccountIdEndpointMode::Disabled => AwsSdkFeature::AccountIdModeDisabled,
            // The user agent has no feature for newer modes.
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
    fn the_shared_mode_is_used_and_can_be_overridden() {
        let mode = |builder: &Builder| builder.config.load::<AccountIdEndpointMode>().cloned();
        let shared = SdkConfig::builder().account_id_endpoint_mode(AccountIdEndpointMode::Disabled).build();
        let mut builder = Builder::default();
        take(&mut builder, &shared);
        assert_eq!(mode(&builder), Some(AccountIdEndpointMode::Disabled));
        builder.set_account_id_endpoint_mode(Some(AccountIdEndpointMode::Required));
        assert_eq!(mode(&builder), Some(AccountIdEndpointMode::Required));
        builder.set_account_id_endpoint_mode(None);
        assert_eq!(mode(&builder), None);
    }
}
