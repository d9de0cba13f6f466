//! Begins a session.
//!
//! **In short**:
//!
//! - Sent as `GET /?session`.
//! - Requires [`bucket`](builders::CreateSessionFluentBuilder::bucket).
//! - Returns [`CreateSessionOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::codec::Element;
use client_runtime::orchestration::RequiredParams;
use client_runtime::{express_session, extended_request_id, operation};

use crate::config::endpoint::ParamsBuilder;
use crate::types::SessionCredentials;

operation! {
    /// The operation `com.amazonaws.s3#CreateSession`.
    operation CreateSession, create_session: "CreateSession" GET "/?session" {
        const INPUT_ELEMENT: Element = Element::named("CreateSessionRequest");

        const SENSITIVE: bool = true;

        const REQUIRED_PARAMS: RequiredParams<Self> = &[("bucket", |input| input.bucket.as_deref())];

        #[inline]
        fn endpoint_params(input: &Self::Input, params: ParamsBuilder) -> ParamsBuilder {
            params
                .set_bucket(input.bucket.clone())
                .set_disable_s3_express_session_auth(Some(true))
        }
    }

    /// The input of [`CreateSession`](self).
    input CreateSessionInput, CreateSessionInputBuilder, CreateSessionFluentBuilder {
        /// The bucket.
        ///
        /// Required.
        ///
        /// In the path, as `{Bucket}`.
        bucket, set_bucket, get_bucket: optional(text) = label("Bucket");
    }

    /// The output of [`CreateSession`](self).
    output CreateSessionOutput, CreateSessionOutputBuilder {
        /// The credentials of the session.
        credentials, set_credentials, get_credentials: optional(value(SessionCredentials)) = member("Credentials"), required;
    }

    errors CreateSessionError {}
}

express_session! {
    CreateSession, CreateSessionInput, CreateSessionOutput;
}

extended_request_id! {
    output CreateSessionOutput;
    error CreateSessionError;
}
