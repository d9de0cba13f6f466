//! Removes tags from a secret.
//!
//! [`TagKeys`](field@UntagResourceInput::tag_keys) has the keys of the tags to remove, regardless of their
//! values. Keys are case-sensitive. Keys that the secret does not have are ignored, so the call can be
//! repeated. The response is empty.
//!
//! If policies grant access by tag, removing a tag can lock out users and programs.
//! [`TagResource`](crate::operation::tag_resource) adds tags.
//!
//! **Permissions**: `secretsmanager:UntagResource`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the keys.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a key is invalid.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::UntagResourceFluentBuilder::secret_id) and
//!   [`tag_keys`](builders::UntagResourceFluentBuilder::tag_keys).
//! - Safe to repeat: idempotent.
//!
#![doc = include_str!("../../docs/operation/untag_resource.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UntagResource`.
    operation UntagResource, untag_resource: "UntagResource" {}

    /// The input of [`UntagResource`](self).
    input UntagResourceInput, UntagResourceInputBuilder, UntagResourceFluentBuilder {
        /// The name or ARN of the secret to remove tags from.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The keys of the tags to remove.
        ///
        /// They are case-sensitive.
        ///
        /// Keys that the secret does not have are ignored.
        ///
        /// Required. Each item: 1 to 128 characters.
        tag_keys, set_tag_keys, get_tag_keys: optional(list(text)) = member("TagKeys");
    }

    /// The output of [`UntagResource`](self).
    output UntagResourceOutput, UntagResourceOutputBuilder {}

    errors UntagResourceError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
