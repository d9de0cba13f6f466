//! Creates a secret, with or without a first value.
//!
//! Give the value as text in [`SecretString`](field@CreateSecretInput::secret_string), often JSON with several
//! fields, or as bytes in [`SecretBinary`](field@CreateSecretInput::secret_binary), but not in both. It may
//! have 65,536 bytes. The value becomes the first version of the secret and gets the label `AWSCURRENT`.
//! [`ClientRequestToken`](field@CreateSecretInput::client_request_token) becomes the ID of that version.
//! Without a value only the metadata is created, and [`PutSecretValue`](crate::operation::put_secret_value)
//! adds a version later.
//!
//! The name can have up to 512 characters: ASCII letters, digits, and `/_+=.@-`. Secrets Manager appends a
//! hyphen and six random characters to it to make the ARN. A name that itself ends in a hyphen and six
//! characters can therefore be mistaken for a part of an ARN; avoid such names.
//!
//! Without [`KmsKeyId`](field@CreateSecretInput::kms_key_id), Secrets Manager encrypts the value with its own
//! key in the account, `aws/secretsmanager`. It creates this AWS managed key when an account first needs it.
//! That key serves its own account only. A secret to be shared with other accounts needs a customer managed
//! key.
//!
//! [`AddReplicaRegions`](field@CreateSecretInput::add_replica_regions) copies the secret to other Regions, each
//! with a KMS key of its own if wanted; [`ReplicationStatus`](field@CreateSecretOutput::replication_status) of
//! the answer tells how far that is. `Type` marks a secret which is held by an integration partner, and
//! [`CrossAccountPrimaryARN`](field@CreateSecretInput::cross_account_primary_arn) names the primary secret, in
//! another account, to which the new one belongs. A secret can have up to 50 tags.
//!
//! The call is idempotent. When it is repeated with the same token and the same content, it changes nothing and
//! succeeds.
//!
//! **Permissions**: `secretsmanager:CreateSecret`. With tags, `secretsmanager:TagResource`; with replicas,
//! `secretsmanager:ReplicateSecretToRegions`. With a customer managed key, `kms:GenerateDataKey` and
//! `kms:Decrypt` on it. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString` and `SecretBinary`. Name, description, tags
//! and all the rest are recorded, so no secret belongs there.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the key of the secret.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   See whether the key exists, is enabled, and may be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter is not
//!   allowed, such as a character in the name.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters do not go
//!   together, or a secret of this name is scheduled for deletion.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the account has as many
//!   secrets in this Region as its quota permits.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): a policy
//!   that concerns the secret is not well formed.
//! - [`PreconditionNotMetException`](type@crate::types::error::PreconditionNotMetException): something that has
//!   to be done first has not been done.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): there already is a secret
//!   of this name, or the token was used for another content.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): something that the
//!   request refers to does not exist.
//!
//! [Create a secret](https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_create-basic-secret.html)
//! in the user guide has more, and
//! [Encryption](https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html) tells how
//! values are protected.
//!
//! **In short**:
//!
//! - Needs [`name`](builders::CreateSecretFluentBuilder::name).
//! - Gives a [`CreateSecretOutput`].
//! - Safe to repeat: [`client_request_token`](builders::CreateSecretFluentBuilder::client_request_token) is
//!   filled in, so that retries of one call take effect once.
//!
#![doc = include_str!("../../docs/operation/create_secret.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

use crate::types::{ReplicaRegionType, ReplicationStatusType, Tag};

operation! {
    /// The operation `com.amazonaws.secretsmanager#CreateSecret`.
    operation CreateSecret, create_secret: "CreateSecret" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`CreateSecret`](self).
    input CreateSecretInput, CreateSecretInputBuilder, CreateSecretFluentBuilder {
        /// The name of the new secret, unique within the account and Region.
        ///
        /// It has letters, digits and the characters `/_+=.@-`, and cannot be changed later. Slashes help to group
        /// secrets, as in `prod/orders/db`.
        ///
        /// > **Note:** Do not end it in a hyphen and six characters: that is how ARNs end, and a lookup by a partial
        /// > ARN could find the wrong secret.
        ///
        /// Required. Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// A value that makes repeating the request safe, and that becomes the `VersionId` of the new version.
        ///
        /// A repeat with the same token and the same value changes nothing and succeeds; with another value it fails
        /// with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive the token
        /// from the value of the secret. Without [`SecretString`](field@CreateSecretInput::secret_string) and
        /// [`SecretBinary`](field@CreateSecretInput::secret_binary) no version is made, and the token has no effect.
        ///
        /// Filled with a random UUID if it is not set. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// A description of the secret.
        ///
        /// It is not encrypted, so keep confidential words out of it.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The KMS key that encrypts the value, by ID, ARN or alias.
        ///
        /// An alias is written `alias/NAME`. Without a key the AWS managed key `aws/secretsmanager` is used, which the
        /// service makes on first use. A secret that other accounts are to read needs a customer managed key, and a key
        /// of another account must be given by ARN.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// The value to protect, as bytes.
        ///
        /// The client encodes them in base64 for transport; give them as they are. Give either this or
        /// [`SecretString`](field@CreateSecretInput::secret_string); with neither, the secret is made without a
        /// version. CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: `Debug` does not show it.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value to protect, as text of at most 65,536 bytes in UTF-8.
        ///
        /// Often a JSON object of names and values, as the console and the rotation functions of AWS expect it; the
        /// service itself takes any text. Give either this or [`SecretBinary`](field@CreateSecretInput::secret_binary);
        /// with neither, the secret is made without a version. CloudTrail leaves it out of its records.
        ///
        /// Length: 1 to 65536 characters. Sensitive: `Debug` does not show it.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The tags to attach, up to 50.
        ///
        /// Tagging at creation needs the permission `secretsmanager:TagResource` too. If policies grant access by tags,
        /// wrong tags can shut the caller out; such a request is refused.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
        /// The Regions to copy the secret to, each with the KMS key to use there.
        ///
        /// At least one. A replica has the name of the primary secret and follows its value, tags, resource policy and
        /// metadata. Without this list the secret is not replicated.
        ///
        /// Length: at least 1 item.
        add_replica_regions, set_add_replica_regions, get_add_replica_regions: optional(list(ReplicaRegionType)) = member("AddReplicaRegions");
        /// Whether a secret that already has this name in a destination Region is replaced by the replica.
        ///
        /// By default such a secret is left alone, and replication to its Region fails. With `true` the secret that was
        /// there, and its value, are lost. It matters only together with
        /// [`AddReplicaRegions`](field@CreateSecretInput::add_replica_regions).
        ///
        /// Default: `false`.
        force_overwrite_replica_secret, set_force_overwrite_replica_secret, get_force_overwrite_replica_secret: optional(copy(bool)) = member("ForceOverwriteReplicaSecret");
        /// The type of the secret.
        ///
        /// It belongs to secrets that are rotated at an external service. Leave it out for any other secret.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
        /// The ARN of the primary secret in another account of which the new secret is to be a replica.
        ///
        /// Leave it out for a secret with a value of its own.
        ///
        /// Length: 20 to 2048 characters.
        cross_account_primary_arn, set_cross_account_primary_arn, get_cross_account_primary_arn: optional(text) = member("CrossAccountPrimaryARN");
    }

    /// The output of [`CreateSecret`](self).
    output CreateSecretOutput, CreateSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Keep it: it is the surest way to name the secret.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the new secret.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the first version, equal to `ClientRequestToken`; absent if no value was given.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The state of each replica, one entry a Region.
        ///
        /// Absent if the secret is not replicated. Copying goes on after the response;
        /// [`DescribeSecret`](crate::operation::describe_secret) shows the later states.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors CreateSecretError {
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
