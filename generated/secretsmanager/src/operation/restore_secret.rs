//! Restores a secret that is scheduled for deletion.
//!
//! This cancels the deletion. The secret keeps its versions, labels and metadata, and can be read with
//! [`GetSecretValue`](crate::operation::get_secret_value) again. Restoring is possible until the recovery
//! window of [`DeleteSecret`](crate::operation::delete_secret) ends, but not after a forced deletion. To find
//! secrets that can be restored, call [`ListSecrets`](crate::operation::list_secrets) with
//! `IncludePlannedDeletion`.
//!
//! **Permissions**: `secretsmanager:RestoreSecret`. See
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
//!   that does not allow this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it was permanently deleted.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::RestoreSecretFluentBuilder::secret_id).
//! - Returns [`RestoreSecretOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/restore_secret.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#RestoreSecret`.
    operation RestoreSecret, restore_secret: "RestoreSecret" {}

    /// The input of [`RestoreSecret`](self).
    input RestoreSecretInput, RestoreSecretInputBuilder, RestoreSecretFluentBuilder {
        /// The name or ARN of the secret to restore.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`RestoreSecret`](self).
    output RestoreSecretOutput, RestoreSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors RestoreSecretError {
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
