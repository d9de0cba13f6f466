//! Built-ins of endpoint rules: parameters whose values come from the configuration or the credentials of a call.

use aws_smithy_types::config_bag::ConfigBag;
use aws_types::endpoint_config::{AccountIdEndpointMode, EndpointUrl, UseDualStack, UseFips};
use aws_types::region::Region;

/// Returns the value of `AWS::Region`.
pub fn region(cfg: &ConfigBag) -> Option<String> {
    cfg.load::<Region>().map(|region| region.as_ref().to_owned())
}

/// Returns the value of `AWS::UseDualStack`.
pub fn use_dual_stack(cfg: &ConfigBag) -> Option<bool> {
    cfg.load::<UseDualStack>().map(|setting| setting.0)
}

/// Returns the value of `AWS::UseFIPS`.
pub fn use_fips(cfg: &ConfigBag) -> Option<bool> {
    cfg.load::<UseFips>().map(|setting| setting.0)
}

/// Returns the value of `SDK::Endpoint`.
pub fn endpoint(cfg: &ConfigBag) -> Option<String> {
    cfg.load::<EndpointUrl>().map(|url| url.0.clone())
}

/// Returns the value of `AWS::Auth::AccountIdEndpointMode`.
#[inline]
pub fn account_id_endpoint_mode(cfg: &ConfigBag) -> Option<String> {
    Some(cfg.load::<AccountIdEndpointMode>().cloned().unwrap_or_default().to_string())
}

/// Returns `None` for `AWS::Auth::AccountId`, which is known only once credentials are resolved.
#[inline]
pub fn account_id(_: &ConfigBag) -> Option<String> {
    None
}
