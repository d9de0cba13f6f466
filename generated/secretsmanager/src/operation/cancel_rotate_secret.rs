//! Turns off the automatic rotation of a secret.
//!
//! If a rotation is running, it is stopped where it is. The version that it was preparing may stay behind with
//! the label `AWSPENDING`, and its value may be incomplete, or already in force in the database or service that
//! the secret opens. Look at this version, whose ID the answer holds. Then either move `AWSCURRENT` to it or
//! take `AWSPENDING` from it, with [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage).
//!
//! A leftover `AWSPENDING` on a version other than the current one makes the next
//! [`RotateSecret`](crate::operation::rotate_secret) fail. `RotateSecret` also turns rotation on again.
//!
//! **Permissions**: `secretsmanager:CancelRotateSecret`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: the call is recorded by CloudTrail with the identifier of the secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret is not well formed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret does not permit
//!   this now, for instance because it is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::CancelRotateSecretFluentBuilder::secret_id).
//! - Gives a [`CancelRotateSecretOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/cancel_rotate_secret.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#CancelRotateSecret`.
    operation CancelRotateSecret, cancel_rotate_secret: "CancelRotateSecret" {}

    /// The input of [`CancelRotateSecret`](self).
    input CancelRotateSecretInput, CancelRotateSecretInputBuilder, CancelRotateSecretFluentBuilder {
        /// The secret to rotate no longer, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`CancelRotateSecret`](self).
    output CancelRotateSecretOutput, CancelRotateSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The version that the cancelled rotation was preparing.
        ///
        /// It may be incomplete and may still carry the label `AWSPENDING`. Take the label off with
        /// [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage) before rotation is turned on
        /// again.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors CancelRotateSecretError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
