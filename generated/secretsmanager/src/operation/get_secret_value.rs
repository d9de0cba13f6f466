//! Gets the value of a secret.
//!
//! The response has the value in [`SecretString`](field@GetSecretValueOutput::secret_string) if it was stored
//! as a string, or in [`SecretBinary`](field@GetSecretValueOutput::secret_binary) if it was stored as bytes. It
//! also has the version ID, staging labels and creation time.
//!
//! By default, you get the version labeled `AWSCURRENT`. Use
//! [`VersionStage`](field@GetSecretValueInput::version_stage) to get the version with another label, such as
//! `AWSPREVIOUS`, or [`VersionId`](field@GetSecretValueInput::version_id) to get a particular version. If both
//! are specified and the label is not on that version, the call fails.
//!
//! To read many secrets, call [`BatchGetSecretValue`](crate::operation::batch_get_secret_value). Cache values
//! for a few minutes rather than fetching them for each use: this is faster, costs less, and avoids throttling.
//! If a login fails, the secret may have been rotated: fetch the value again.
//!
//! **Permissions**: `secretsmanager:GetSecretValue`. If the secret is encrypted with a customer managed key,
//! also `kms:Decrypt` on that key. The AWS managed key `aws/secretsmanager` requires no further permission, but
//! does not allow access from other accounts. Such access requires a customer managed key, a resource policy,
//! and the full ARN of the secret. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records who requested which secret and version, but not the value. Do not put
//! anything secret in the identifiers.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the secret's key.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): an identifier or label
//!   is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, or `VersionStage` is not on the version `VersionId`.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it has no version with this ID or label. A secret that was created without a
//!   value also causes this error.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::GetSecretValueFluentBuilder::secret_id).
//! - Returns [`GetSecretValueOutput`].
//! - Safe to repeat: read-only.
//!
#![doc = include_str!("../../docs/operation/get_secret_value.md")]

use aws_smithy_types::{Blob, DateTime};
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetSecretValue`.
    operation GetSecretValue, get_secret_value: "GetSecretValue" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`GetSecretValue`](self).
    input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
        /// The name or ARN of the secret to read.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The ID of the version to read.
        ///
        /// If [`VersionStage`](field@GetSecretValueInput::version_stage) is also given, both must refer to the same
        /// version. If neither is given, the version labeled `AWSCURRENT` is read.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// A staging label of the version to read.
        ///
        /// Default: `AWSCURRENT`, unless [`VersionId`](field@GetSecretValueInput::version_id) is given. `AWSPREVIOUS`
        /// is the version before the current one.
        ///
        /// Length: 1 to 256 characters.
        version_stage, set_version_stage, get_version_stage: optional(text) = member("VersionStage");
    }

    /// The output of [`GetSecretValue`](self).
    output GetSecretValueOutput, GetSecretValueOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The ID of the version that was read.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The value of this version as bytes, already decoded from base64.
        ///
        /// Absent if the value was stored as a string, which is in
        /// [`SecretString`](field@GetSecretValueOutput::secret_string). CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: redacted in `Debug` output.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value of this version as a string.
        ///
        /// Absent if the value was stored as bytes, which are in
        /// [`SecretBinary`](field@GetSecretValueOutput::secret_binary). For a secret created in the console, this is a
        /// JSON object. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 characters. Sensitive: redacted in `Debug` output.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The staging labels of this version.
        ///
        /// `AWSCURRENT` marks the version in use, `AWSPREVIOUS` the one before it, and `AWSPENDING` one that a rotation
        /// is preparing; other labels are user-defined.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// The time at which this version was created.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
    }

    errors GetSecretValueError {
        /// KMS could not decrypt the secret value.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
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
