//! Client settings for endpoint rules (Smithy trait `smithy.rules#clientContextParams`), and their values from the
//! shared configuration.

use std::str::FromStr;

use aws_smithy_types::config_bag::{Storable, StoreReplace};
use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;

use crate::config::Builder;

/// Reads the boolean setting `T` of a service from an environment variable or a profile; values that are not booleans
/// are ignored.
pub fn take<T>(
    builder: &mut Builder,
    shared: &SdkConfig,
    service_id: &'static str,
    variable: &'static str,
    key: &'static str,
) where
    T: Storable<Storer = StoreReplace<T>> + Clone + From<bool>,
{
    let key = ServiceConfigKey::builder().service_id(service_id).env(variable).profile(key).build();
    let value = match (shared.service_config(), key) {
        (Some(config), Ok(key)) => config.load_config(key),
        _ => None,
    };
    builder.config.store_or_unset(value.and_then(|value| bool::from_str(&value).ok()).map(T::from));
}
