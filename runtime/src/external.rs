//! Re-exports of the published runtime crates, for the macros of this crate.

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use {
    aws_credential_types, aws_runtime, aws_smithy_async, aws_smithy_runtime, aws_smithy_runtime_api, aws_smithy_types,
    aws_types, fastrand, tracing,
};
