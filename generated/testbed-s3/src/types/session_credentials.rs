//! The structure `com.amazonaws.s3#SessionCredentials`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

structure! {
    /// The credentials of a session.
    pub struct SessionCredentials, SessionCredentialsBuilder: fallible, received {
        /// The ID of the access key.
        access_key_id, set_access_key_id, get_access_key_id: required(text) = member("AccessKeyId");
        /// The secret access key.
        ///
        /// Sensitive: redacted in `Debug` output.
        secret_access_key, set_secret_access_key, get_secret_access_key: required(text) = member("SecretAccessKey"), sensitive;
        /// The token of the session.
        ///
        /// Sensitive: redacted in `Debug` output.
        session_token, set_session_token, get_session_token: required(text) = member("SessionToken"), sensitive;
        /// The time at which the credentials expire.
        expiration, set_expiration, get_expiration: corrected(DateTime::from_secs(0), value(DateTime)) = member("Expiration");
    }
}
