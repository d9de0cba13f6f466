//! The configuration of clients.
//!
//! [`Config`] belongs to this client alone. Most programs make one from the `SdkConfig` that `aws-config` gathers
//! from the environment, and change what they need through its [`Builder`].

client_runtime::config! {}
