//! Stores a new value in a secret, as a new version.
//!
//! Provide the value in either [`SecretString`](field@PutSecretValueInput::secret_string) or
//! [`SecretBinary`](field@PutSecretValueInput::secret_binary). It can be up to 65,536 bytes long.
//! [`ClientRequestToken`](field@PutSecretValueInput::client_request_token) becomes the ID of the version. A
//! repeated call with the same token and value succeeds without changing anything. With the same token and a
//! different value, it fails, since versions are immutable.
//!
//! Without [`VersionStages`](field@PutSecretValueInput::version_stages), the new version gets `AWSCURRENT`.
//! Secrets Manager removes that label from the version that had it, and labels that version `AWSPREVIOUS`. With
//! `VersionStages`, the new version gets exactly these labels, which are removed from other versions if
//! necessary. The first version of a secret always becomes `AWSCURRENT`. A version without labels is
//! deprecated, and is eventually deleted.
//!
//! Do not keep storing values more often than once every 10 minutes. Secrets Manager keeps about 100 versions
//! and does not remove those from the last 24 hours, so frequent writes reach the version limit.
//!
//! The value is encrypted with the secret's KMS key or, if it has none, with the AWS managed key
//! `aws/secretsmanager`. [`UpdateSecret`](crate::operation::update_secret) changes the key and the description.
//! In a cross-account rotation, [`RotationToken`](field@PutSecretValueInput::rotation_token) proves that the
//! caller is the rotation function.
//!
//! **Permissions**: `secretsmanager:PutSecretValue`. With a customer managed key, also `kms:GenerateDataKey`
//! and `kms:Decrypt` on it. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString`, `SecretBinary` and `RotationToken`. The
//! labels and other parameters are recorded, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the secret's key.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   Check that the key exists, is enabled, and can be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the value, a label or
//!   the token is invalid.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, or is managed by another AWS service.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the secret has too many
//!   versions, or the version has too many labels.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): a version with this ID
//!   already exists and has a different value.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::PutSecretValueFluentBuilder::secret_id).
//! - Returns [`PutSecretValueOutput`].
//! - Safe to retry: [`client_request_token`](builders::PutSecretValueFluentBuilder::client_request_token) is
//!   generated if it is not set, so that a call takes effect only once, however many attempts it needs.
//!
#![doc = include_str!("../../docs/operation/put_secret_value.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#PutSecretValue`.
    operation PutSecretValue, put_secret_value: "PutSecretValue" {
        const SENSITIVE: bool = true;

        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`PutSecretValue`](self).
    input PutSecretValueInput, PutSecretValueInputBuilder, PutSecretValueFluentBuilder {
        /// The name or ARN of the secret to add a version to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix. The secret must already exist.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A unique token that makes the request idempotent.
        ///
        /// It becomes the `VersionId` of the new version.
        ///
        /// A repeated request with the same token and value succeeds without changing anything; with a different value,
        /// it fails with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive
        /// the token from the secret value. A rotation function passes the token that it was called with.
        ///
        /// Defaults to a random UUID. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The secret value, as bytes.
        ///
        /// Pass the raw bytes; the client encodes them in base64. Specify either this or
        /// [`SecretString`](field@PutSecretValueInput::secret_string). CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: redacted in `Debug` output.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The secret value, as a string of at most 65,536 bytes in UTF-8.
        ///
        /// It is often a JSON object of keys and values, which is what the console and AWS rotation functions expect;
        /// the service itself accepts any string. Specify either this or
        /// [`SecretBinary`](field@PutSecretValueInput::secret_binary). CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 characters. Sensitive: redacted in `Debug` output.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The staging labels to put on the new version.
        ///
        /// If another version has one of the labels, the label moves to the new version. If omitted, the new version
        /// gets `AWSCURRENT`, and the version that had that label gets `AWSPREVIOUS`.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// A token that proves that the request is part of a rotation of this secret.
        ///
        /// It consists of letters, digits and hyphens. A rotation function that uses an assumed role, such as one in
        /// another account, passes the token that Secrets Manager called it with. Omit it otherwise. CloudTrail does
        /// not record it.
        ///
        /// Length: 36 to 256 characters. Pattern: `^[a-zA-Z0-9\-]+$`. Sensitive: redacted in `Debug` output.
        rotation_token, set_rotation_token, get_rotation_token: optional(text) = member("RotationToken"), sensitive;
    }

    /// The output of [`PutSecretValue`](self).
    output PutSecretValueOutput, PutSecretValueOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the new version, equal to `ClientRequestToken`.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The staging labels of the new version.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
    }

    errors PutSecretValueError {
        /// KMS could not decrypt the secret value.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
        /// KMS could not encrypt the value with the secret's key.
        EncryptionFailure, is_encryption_failure: "EncryptionFailure";
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The request would exceed a service quota.
        LimitExceededException, is_limit_exceeded_exception: "LimitExceededException";
        /// A resource with that name or token already exists.
        ResourceExistsException, is_resource_exists_exception: "ResourceExistsException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
