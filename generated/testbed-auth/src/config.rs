//! Client configuration.
//!
//! [`Config`] is specific to this service. Most programs create one from the `SdkConfig` that `aws-config` loads from
//! the environment, and override individual settings with its [`Builder`].

client_runtime::config! {}

client_runtime::sigv4a_settings! {}

client_runtime::http_auth_types! {}

client_runtime::bearer_auth_settings! {}

client_runtime::api_key_settings! {}

client_runtime::basic_auth_settings! {}

client_runtime::client_context_params! {
    /// Takes the fast endpoint.
    fast, set_fast: flag as Fast;
    /// Takes the endpoint of a lane.
    lane, set_lane: text as Lane;
    /// Sets the endpoint parameter `Lanes`.
    lanes, set_lanes: texts as Lanes;
    /// Takes the plain endpoint.
    ///
    /// A configuration that is created from an `SdkConfig` takes the value from the environment variable
    /// `AWS_S3_DISABLE_EXPRESS_SESSION_AUTH`, or else from `s3_disable_express_session_auth` in the profile.
    disable_s3_express_session_auth, set_disable_s3_express_session_auth: flag as DisableS3ExpressSessionAuth;
}
