//! Changes the description, the KMS key, the type or the value of a secret.
//!
//! Omitted parameters remain unchanged. Either [`SecretString`](field@UpdateSecretInput::secret_string) or
//! [`SecretBinary`](field@UpdateSecretInput::secret_binary) creates a new version. That version gets the label
//! `AWSCURRENT`, and the version that had it gets `AWSPREVIOUS`.
//! [`ClientRequestToken`](field@UpdateSecretInput::client_request_token) becomes the ID of the new version, and
//! a repeated call with the same token and value has no effect. Without a value, no version is created, and the
//! response has no [`VersionId`](field@UpdateSecretOutput::version_id). To create a version with other labels,
//! call [`PutSecretValue`](crate::operation::put_secret_value).
//!
//! A new [`KmsKeyId`](field@UpdateSecretInput::kms_key_id) is used to encrypt values from now on. Secrets
//! Manager also re-encrypts the versions labeled `AWSCURRENT`, `AWSPREVIOUS` and `AWSPENDING`, if the caller
//! has `kms:Encrypt` on the new key. Older versions still need the old key, so do not delete it right away. The
//! AWS managed key is `aws/secretsmanager`.
//!
//! Do not keep updating the value more often than once every 10 minutes. About 100 versions are kept, and none
//! is removed within 24 hours, so frequent writes reach the limit. A value can be up to 65,536 bytes long. To
//! change tags, rotation or policies, call [`TagResource`](crate::operation::tag_resource),
//! [`RotateSecret`](crate::operation::rotate_secret) or
//! [`PutResourcePolicy`](crate::operation::put_resource_policy). The name cannot be changed.
//!
//! **Permissions**: `secretsmanager:UpdateSecret`. With a customer managed key, also `kms:GenerateDataKey`,
//! `kms:Encrypt` and `kms:Decrypt` on it. When the key changes, versions are decrypted with the old key and
//! encrypted with the new one. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString` and `SecretBinary`. The description and
//! other parameters are recorded, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the secret's key.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   Check that the key exists, is enabled, and can be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has an
//!   invalid value.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, is managed by another AWS service, or the parameters conflict.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the secret has too many
//!   versions.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): a policy
//!   for the secret is malformed.
//! - [`PreconditionNotMetException`](type@crate::types::error::PreconditionNotMetException): a prerequisite is
//!   not met.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): a version with the token
//!   as its ID already exists and has a different value.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or another resource in the request does not exist.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::UpdateSecretFluentBuilder::secret_id).
//! - Returns [`UpdateSecretOutput`].
//! - Safe to retry: [`client_request_token`](builders::UpdateSecretFluentBuilder::client_request_token) is
//!   generated if it is not set, so that a call takes effect only once, however many attempts it needs.
//!
#![doc = include_str!("../../docs/operation/update_secret.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UpdateSecret`.
    operation UpdateSecret, update_secret: "UpdateSecret" {
        const SENSITIVE: bool = true;

        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`UpdateSecret`](self).
    input UpdateSecretInput, UpdateSecretInputBuilder, UpdateSecretFluentBuilder {
        /// The name or ARN of the secret to change.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A unique token that makes the request idempotent.
        ///
        /// It becomes the `VersionId` of the new version.
        ///
        /// A repeated request with the same token and value succeeds without changing anything; with a different value,
        /// it fails with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive
        /// the token from the secret value. Without [`SecretString`](field@UpdateSecretInput::secret_string) or
        /// [`SecretBinary`](field@UpdateSecretInput::secret_binary), no version is created, and the token has no
        /// effect.
        ///
        /// Defaults to a random UUID. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The new description.
        ///
        /// It is not encrypted, so do not put confidential information in it.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The ID, ARN or alias of the KMS key to encrypt the value with from now on.
        ///
        /// Write an alias as `alias/NAME`. An empty string or `alias/aws/secretsmanager` selects the AWS managed key.
        /// The versions labeled `AWSCURRENT`, `AWSPENDING` and `AWSPREVIOUS` are re-encrypted if the caller may use
        /// both the old and the new key; otherwise only later versions use the new key. A secret that other accounts
        /// read needs a customer managed key.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// The secret value, as bytes.
        ///
        /// Pass the raw bytes; the client encodes them in base64. Specify either this or
        /// [`SecretString`](field@UpdateSecretInput::secret_string); either one creates a new version labeled
        /// `AWSCURRENT`. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: redacted in `Debug` output.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The secret value, as a string of at most 65,536 bytes in UTF-8.
        ///
        /// It is often a JSON object of keys and values, which is what the console and AWS rotation functions expect;
        /// the service itself accepts any string. Specify either this or
        /// [`SecretBinary`](field@UpdateSecretInput::secret_binary); either one creates a new version labeled
        /// `AWSCURRENT`. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 characters. Sensitive: redacted in `Debug` output.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The new type of the secret.
        ///
        /// It applies only to secrets that are rotated at an external service. If omitted, the type remains unchanged.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
    }

    /// The output of [`UpdateSecret`](self).
    output UpdateSecretOutput, UpdateSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the new version, equal to `ClientRequestToken`; absent if the value did not change.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors UpdateSecretError {
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
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// A precondition of the request is not met.
        PreconditionNotMetException, is_precondition_not_met_exception: "PreconditionNotMetException";
        /// A resource with that name or token already exists.
        ResourceExistsException, is_resource_exists_exception: "ResourceExistsException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
