//! Changes the description, the KMS key, the type or the value of a secret.
//!
//! Only what is given changes. With [`SecretString`](field@UpdateSecretInput::secret_string) or
//! [`SecretBinary`](field@UpdateSecretInput::secret_binary), and not both, a new version is made. It gets
//! `AWSCURRENT`, and the version that had it gets `AWSPREVIOUS`.
//! [`ClientRequestToken`](field@UpdateSecretInput::client_request_token) becomes its ID, and a repetition with
//! the same token and value does no harm. Without a value no version is made, and the answer has no
//! [`VersionId`](field@UpdateSecretOutput::version_id). [`PutSecretValue`](crate::operation::put_secret_value)
//! makes versions with other labels.
//!
//! With a new [`KmsKeyId`](field@UpdateSecretInput::kms_key_id), the value under it is encrypted with that key
//! from then on. Secrets Manager also encrypts anew the versions labelled `AWSCURRENT`, `AWSPREVIOUS` and
//! `AWSPENDING`, if the caller may use `kms:Encrypt` on the new key. Older versions still need the old key, so
//! do not delete it at once. The AWS managed key is `aws/secretsmanager`.
//!
//! Do not update the value continually more often than once in 10 minutes. About 100 versions are kept, and
//! none is removed within 24 hours, so a fast writer comes to the limit. A value may have 65,536 bytes. Tags
//! are changed with [`TagResource`](crate::operation::tag_resource), rotation with
//! [`RotateSecret`](crate::operation::rotate_secret), and policies with
//! [`PutResourcePolicy`](crate::operation::put_resource_policy). The name cannot be changed.
//!
//! **Permissions**: `secretsmanager:UpdateSecret`. With a customer managed key, `kms:GenerateDataKey`,
//! `kms:Encrypt` and `kms:Decrypt` on it. After a change of the key, the versions are read with the old key and
//! written with the new one. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString` and `SecretBinary`. The description and the
//! rest are recorded, and must hold no secret.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the key of the secret.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   See whether the key exists, is enabled, and may be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has a
//!   value that is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, is managed by another AWS service, or the parameters do not go together.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the secret has too many
//!   versions.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): a policy
//!   that concerns the secret is not well formed.
//! - [`PreconditionNotMetException`](type@crate::types::error::PreconditionNotMetException): something that has
//!   to be done first has not been done.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): a version with the ID of
//!   the token is there already, and has another value.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or something else that the request names does not exist.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::UpdateSecretFluentBuilder::secret_id).
//! - Gives a [`UpdateSecretOutput`].
//! - Safe to repeat: [`client_request_token`](builders::UpdateSecretFluentBuilder::client_request_token) is
//!   filled in, so that retries of one call take effect once.
//!
#![doc = include_str!("../../docs/operation/update_secret.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UpdateSecret`.
    operation UpdateSecret, update_secret: "UpdateSecret" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`UpdateSecret`](self).
    input UpdateSecretInput, UpdateSecretInputBuilder, UpdateSecretFluentBuilder {
        /// The secret to change, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A value that makes repeating the request safe, and that becomes the `VersionId` of the new version.
        ///
        /// A repeat with the same token and the same value changes nothing and succeeds; with another value it fails
        /// with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive the token
        /// from the value of the secret. Without [`SecretString`](field@UpdateSecretInput::secret_string) and
        /// [`SecretBinary`](field@UpdateSecretInput::secret_binary) no version is made, and the token has no effect.
        ///
        /// Filled with a random UUID if it is not set. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The new description.
        ///
        /// It is not encrypted, so keep confidential words out of it.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The KMS key that is to encrypt the value from now on, by ID, ARN or alias.
        ///
        /// An alias is written `alias/NAME`. An empty string, or `alias/aws/secretsmanager`, goes back to the AWS
        /// managed key. The versions labelled `AWSCURRENT`, `AWSPENDING` and `AWSPREVIOUS` are encrypted anew if the
        /// caller may use the old key and the new one; otherwise only later versions use the new key. A secret that
        /// other accounts read needs a customer managed key.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// The value to protect, as bytes.
        ///
        /// The client encodes them in base64 for transport; give them as they are. Give either this or
        /// [`SecretString`](field@UpdateSecretInput::secret_string); with either, a new version labelled `AWSCURRENT`
        /// is made. CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: `Debug` does not show it.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value to protect, as text of at most 65,536 bytes in UTF-8.
        ///
        /// Often a JSON object of names and values, as the console and the rotation functions of AWS expect it; the
        /// service itself takes any text. Give either this or [`SecretBinary`](field@UpdateSecretInput::secret_binary);
        /// with either, a new version labelled `AWSCURRENT` is made. CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 characters. Sensitive: `Debug` does not show it.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The new type of the secret.
        ///
        /// It belongs to secrets that are rotated at an external service. If it is absent, the type stays as it is.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
    }

    /// The output of [`UpdateSecret`](self).
    output UpdateSecretOutput, UpdateSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the new version, equal to `ClientRequestToken`; absent if the value was not changed.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors UpdateSecretError {
        /// KMS would not decrypt the value of the secret.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
        /// KMS would not encrypt the value with the key of the secret.
        EncryptionFailure, is_encryption_failure: "EncryptionFailure";
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The request would go over a quota of the service.
        LimitExceededException, is_limit_exceeded_exception: "LimitExceededException";
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// A condition that the request depends on does not hold.
        PreconditionNotMetException, is_precondition_not_met_exception: "PreconditionNotMetException";
        /// Something by that name or token exists already.
        ResourceExistsException, is_resource_exists_exception: "ResourceExistsException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
