//! Client configuration.
//!
//! [`Config`] is specific to this service. Most programs create one from the `SdkConfig` that `aws-config` loads from
//! the environment, and override individual settings with its [`Builder`].

client_runtime::config! {}
