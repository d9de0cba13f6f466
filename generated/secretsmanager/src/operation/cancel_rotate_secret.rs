//! Turns off the automatic rotation of a secret.
//!
//! If a rotation is running, it stops where it is. The version that it was preparing may remain with the label
//! `AWSPENDING`, and its value may be incomplete, or already set in the database or service that the secret is
//! for. Check this version, whose ID is in the response, and then use
//! [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage) to either move `AWSCURRENT` to
//! it or remove `AWSPENDING` from it.
//!
//! If `AWSPENDING` is left on a version other than the current one, the next
//! [`RotateSecret`](crate::operation::rotate_secret) fails. `RotateSecret` also turns rotation back on.
//!
//! **Permissions**: `secretsmanager:CancelRotateSecret`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the identifier of the secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::CancelRotateSecretFluentBuilder::secret_id).
//! - Returns [`CancelRotateSecretOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/cancel_rotate_secret.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#CancelRotateSecret`.
    operation CancelRotateSecret, cancel_rotate_secret: "CancelRotateSecret" {}

    /// The input of [`CancelRotateSecret`](self).
    input CancelRotateSecretInput, CancelRotateSecretInputBuilder, CancelRotateSecretFluentBuilder {
        /// The name or ARN of the secret to stop rotating.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`CancelRotateSecret`](self).
    output CancelRotateSecretOutput, CancelRotateSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The version that the canceled rotation was preparing.
        ///
        /// It may be incomplete, and may still have the label `AWSPENDING`. Remove the label with
        /// [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage) before turning rotation back on.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors CancelRotateSecretError {
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
