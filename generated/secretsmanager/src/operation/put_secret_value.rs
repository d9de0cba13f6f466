//! Stores a new value in a secret, as a new version.
//!
//! Give the value in [`SecretString`](field@PutSecretValueInput::secret_string) or in
//! [`SecretBinary`](field@PutSecretValueInput::secret_binary), but not in both. It may have 65,536 bytes.
//! [`ClientRequestToken`](field@PutSecretValueInput::client_request_token) becomes the ID of the version. A
//! repetition with the same token and value changes nothing and succeeds. With the same token and another value
//! it fails, since a version never changes.
//!
//! Without [`VersionStages`](field@PutSecretValueInput::version_stages) the new version gets `AWSCURRENT`.
//! Secrets Manager takes that label from the version which had it, and puts `AWSPREVIOUS` there. With
//! `VersionStages` the new version gets exactly these labels, taken from other versions if need be. The first
//! version of a secret becomes `AWSCURRENT` in any case. A version that has lost all its labels is deprecated,
//! and will be deleted some day.
//!
//! Do not store values continually more often than once in 10 minutes. Secrets Manager keeps about 100 versions
//! and does not remove those of the last 24 hours, so a fast writer comes to the limit of versions.
//!
//! The value is encrypted with the KMS key of the secret; without one, with the AWS managed key
//! `aws/secretsmanager`. [`UpdateSecret`](crate::operation::update_secret) changes the key and the description.
//! [`RotationToken`](field@PutSecretValueInput::rotation_token) proves, in a rotation across accounts, that the
//! caller is the rotation function.
//!
//! **Permissions**: `secretsmanager:PutSecretValue`. With a customer managed key, `kms:GenerateDataKey` and
//! `kms:Decrypt` on it. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString`, `SecretBinary` and `RotationToken`. The
//! labels and the other parameters are recorded, so they must not tell a secret.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the key of the secret.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   See whether the key exists, is enabled, and may be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the value, a label or
//!   the token is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is scheduled
//!   for deletion, or belongs to another AWS service that manages its value.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the secret has too many
//!   versions, or the version too many labels.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): a version with this ID is
//!   there already, and has another value.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::PutSecretValueFluentBuilder::secret_id).
//! - Gives a [`PutSecretValueOutput`].
//! - Safe to repeat: [`client_request_token`](builders::PutSecretValueFluentBuilder::client_request_token) is
//!   filled in, so that retries of one call take effect once.
//!
#![doc = include_str!("../../docs/operation/put_secret_value.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#PutSecretValue`.
    operation PutSecretValue, put_secret_value: "PutSecretValue" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`PutSecretValue`](self).
    input PutSecretValueInput, PutSecretValueInputBuilder, PutSecretValueFluentBuilder {
        /// The secret that gets a new version, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included. The secret must exist already.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A value that makes repeating the request safe, and that becomes the `VersionId` of the new version.
        ///
        /// A repeat with the same token and the same value changes nothing and succeeds; with another value it fails
        /// with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive the token
        /// from the value of the secret. A rotation function passes on the token that it was called with.
        ///
        /// Filled with a random UUID if it is not set. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The value to protect, as bytes.
        ///
        /// The client encodes them in base64 for transport; give them as they are. Give either this or
        /// [`SecretString`](field@PutSecretValueInput::secret_string). CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: `Debug` does not show it.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value to protect, as text of at most 65,536 bytes in UTF-8.
        ///
        /// Often a JSON object of names and values, as the console and the rotation functions of AWS expect it; the
        /// service itself takes any text. Give either this or
        /// [`SecretBinary`](field@PutSecretValueInput::secret_binary). CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 characters. Sensitive: `Debug` does not show it.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The staging labels to put on the new version.
        ///
        /// Each is taken off the version that has it now. Without it the new version gets `AWSCURRENT`, and the version
        /// that had that label gets `AWSPREVIOUS`.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// A token that shows the request to come from a rotation of this secret.
        ///
        /// It has letters, digits and hyphens. A rotation function that acts under an assumed role, as one in another
        /// account does, passes on the token that Secrets Manager called it with. Leave it out otherwise. CloudTrail
        /// leaves it out of its records.
        ///
        /// Length: 36 to 256 characters. Pattern: `^[a-zA-Z0-9\-]+$`. Sensitive: `Debug` does not show it.
        rotation_token, set_rotation_token, get_rotation_token: optional(text) = member("RotationToken"), sensitive;
    }

    /// The output of [`PutSecretValue`](self).
    output PutSecretValueOutput, PutSecretValueOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the new version, equal to `ClientRequestToken`.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The staging labels that the new version carries now.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
    }

    errors PutSecretValueError {
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
        /// Something by that name or token exists already.
        ResourceExistsException, is_resource_exists_exception: "ResourceExistsException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
