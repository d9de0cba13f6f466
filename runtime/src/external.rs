//! Re-exports of the crates that the macros of this crate refer to.

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use {
    aws_credential_types, aws_runtime, aws_smithy_async, aws_smithy_runtime, aws_smithy_runtime_api, aws_smithy_types,
    aws_types, fastrand, http, tracing,
};

#[cfg(feature = "http-02x")]
pub use http_02x;
