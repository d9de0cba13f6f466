//! Brings back a secret that is scheduled for deletion.
//!
//! The planned deletion is cancelled, and the secret has its versions, labels and metadata as before. It can be
//! read again with [`GetSecretValue`](crate::operation::get_secret_value). This works until the recovery window
//! that [`DeleteSecret`](crate::operation::delete_secret) started is over, and not after a forced deletion.
//! [`ListSecrets`](crate::operation::list_secrets) with `IncludePlannedDeletion` finds the secrets that can be
//! restored.
//!
//! **Permissions**: `secretsmanager:RestoreSecret`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the identifier of the secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret is not well formed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it has been deleted for good.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::RestoreSecretFluentBuilder::secret_id).
//! - Gives a [`RestoreSecretOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/restore_secret.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#RestoreSecret`.
    operation RestoreSecret, restore_secret: "RestoreSecret" {}

    /// The input of [`RestoreSecret`](self).
    input RestoreSecretInput, RestoreSecretInputBuilder, RestoreSecretFluentBuilder {
        /// The secret to restore, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`RestoreSecret`](self).
    output RestoreSecretOutput, RestoreSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors RestoreSecretError {
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
