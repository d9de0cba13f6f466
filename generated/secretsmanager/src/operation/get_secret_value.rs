//! Gets the value of a secret.
//!
//! The answer has the value in [`SecretString`](field@GetSecretValueOutput::secret_string) if it was stored as
//! text, or in [`SecretBinary`](field@GetSecretValueOutput::secret_binary) if it was stored as bytes. It also
//! has the ID of the version, its staging labels, and the time of its creation.
//!
//! Without more, you get the version labelled `AWSCURRENT`.
//! [`VersionStage`](field@GetSecretValueInput::version_stage) asks for the version with another label, such as
//! `AWSPREVIOUS`, and [`VersionId`](field@GetSecretValueInput::version_id) for a particular version. If both
//! are given, the label must be on that version, or the call fails.
//!
//! To read many secrets, call [`BatchGetSecretValue`](crate::operation::batch_get_secret_value). Keep a value
//! in memory for some minutes rather than fetch it for each use: this is faster, costs less, and stays below
//! the request rate. After a rotation, a program that can no longer log in should fetch the value again.
//!
//! **Permissions**: `secretsmanager:GetSecretValue`. If a customer managed key encrypts the secret, also
//! `kms:Decrypt` on that key. For the AWS managed key `aws/secretsmanager` nothing more is needed, but it shuts
//! out other accounts: they need a customer managed key, a resource policy, and the full ARN of the secret. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records who asked for which secret and version, but not the value. The identifiers
//! in the request must therefore not contain anything secret.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the key of the secret.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): an identifier or a
//!   label has a form that is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, or `VersionId` and `VersionStage` do not belong together.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it has no version with this ID or label. A secret that was created without a
//!   value gives this error as well.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::GetSecretValueFluentBuilder::secret_id).
//! - Gives a [`GetSecretValueOutput`].
//! - Safe to repeat: it changes nothing.
//!
#![doc = include_str!("../../docs/operation/get_secret_value.md")]

use aws_smithy_types::{Blob, DateTime};
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetSecretValue`.
    operation GetSecretValue, get_secret_value: "GetSecretValue" {
        const SENSITIVE_OUTPUT: bool = true;
    }

    /// The input of [`GetSecretValue`](self).
    input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
        /// The secret to read, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The version to read, by its identifier.
        ///
        /// If [`VersionStage`](field@GetSecretValueInput::version_stage) is given too, both must mean the same version.
        /// With neither, the version labelled `AWSCURRENT` is read.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The version to read, by a staging label that it carries.
        ///
        /// Default `AWSCURRENT`, unless [`VersionId`](field@GetSecretValueInput::version_id) is given. `AWSPREVIOUS`
        /// reads the version before the current one.
        ///
        /// Length: 1 to 256 characters.
        version_stage, set_version_stage, get_version_stage: optional(text) = member("VersionStage");
    }

    /// The output of [`GetSecretValue`](self).
    output GetSecretValueOutput, GetSecretValueOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the version that was read.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The value of this version as bytes, already decoded from base64.
        ///
        /// Absent if the value was stored as text; then it is in
        /// [`SecretString`](field@GetSecretValueOutput::secret_string). CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: `Debug` does not show it.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value of this version as text.
        ///
        /// Absent if the value was stored as bytes; then it is in
        /// [`SecretBinary`](field@GetSecretValueOutput::secret_binary). A secret made in the console holds a JSON
        /// object here. CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 characters. Sensitive: `Debug` does not show it.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The staging labels on this version.
        ///
        /// `AWSCURRENT` marks the version in use, `AWSPREVIOUS` the one before it, `AWSPENDING` one that a rotation is
        /// preparing; others are the caller's own.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// The time at which this version was made.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
    }

    errors GetSecretValueError {
        /// KMS would not decrypt the value of the secret.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
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
