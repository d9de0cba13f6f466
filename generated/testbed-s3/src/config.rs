//! Client configuration.
//!
//! [`Config`] is specific to this service. Most programs create one from the `SdkConfig` that `aws-config` loads from
//! the environment, and override individual settings with its [`Builder`].

client_runtime::config! {}

client_runtime::checksum_settings! {}

client_runtime::chunk_size_settings! {}

client_runtime::express_settings! {}

client_runtime::client_context_params! {
    /// Turns off sessions for directory buckets.
    ///
    /// A configuration that is created from an `SdkConfig` takes the value from the environment variable
    /// `AWS_S3_DISABLE_EXPRESS_SESSION_AUTH`, or else from `s3_disable_express_session_auth` in the profile.
    disable_s3_express_session_auth, set_disable_s3_express_session_auth: flag as DisableS3ExpressSessionAuth;
}
