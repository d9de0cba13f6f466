//! Creates a secret, with or without a first value.
//!
//! Provide the value either as a string in [`SecretString`](field@CreateSecretInput::secret_string), often JSON
//! with several fields, or as bytes in [`SecretBinary`](field@CreateSecretInput::secret_binary). It can be up
//! to 65,536 bytes long. The value becomes the first version of the secret, labeled `AWSCURRENT`, and
//! [`ClientRequestToken`](field@CreateSecretInput::client_request_token) becomes the ID of that version.
//! Without a value, only the metadata is created; add a version later with
//! [`PutSecretValue`](crate::operation::put_secret_value).
//!
//! The name can have up to 512 characters: ASCII letters, digits, and `/_+=.@-`. Secrets Manager appends a
//! hyphen and six random characters to form the ARN. Avoid names that end with a hyphen and six characters,
//! since they can be mistaken for part of an ARN.
//!
//! Without [`KmsKeyId`](field@CreateSecretInput::kms_key_id), Secrets Manager encrypts the value with the AWS
//! managed key `aws/secretsmanager`, which it creates when the account first needs it. Other accounts cannot
//! use that key, so a secret that is shared with them needs a customer managed key.
//!
//! [`AddReplicaRegions`](field@CreateSecretInput::add_replica_regions) replicates the secret to other Regions,
//! optionally with a different KMS key in each;
//! [`ReplicationStatus`](field@CreateSecretOutput::replication_status) in the response shows the progress.
//! `Type` marks a secret that is held by an integration partner, and
//! [`CrossAccountPrimaryARN`](field@CreateSecretInput::cross_account_primary_arn) identifies the primary
//! secret, in another account, that the new one replicates. A secret can have up to 50 tags.
//!
//! The call is idempotent: repeated with the same token and content, it succeeds without changing anything.
//!
//! **Permissions**: `secretsmanager:CreateSecret`. Also `secretsmanager:TagResource` for tags,
//! `secretsmanager:ReplicateSecretToRegions` for replicas, and `kms:GenerateDataKey` and `kms:Decrypt` on a
//! customer managed key. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call without `SecretString` and `SecretBinary`. Name, description, tags
//! and all other parameters are recorded, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the secret's key.
//! - [`EncryptionFailure`](type@crate::types::error::EncryptionFailure): AWS KMS could not encrypt the value.
//!   Check that the key exists, is enabled, and can be used by the caller.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter is
//!   invalid, such as a character in the name.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters conflict,
//!   or a secret with this name is scheduled for deletion.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the account has reached its
//!   quota of secrets in this Region.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): a policy
//!   for the secret is malformed.
//! - [`PreconditionNotMetException`](type@crate::types::error::PreconditionNotMetException): a prerequisite is
//!   not met.
//! - [`ResourceExistsException`](type@crate::types::error::ResourceExistsException): a secret with this name
//!   already exists, or the token was used for different content.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): a resource in the
//!   request does not exist.
//!
//! [Create a secret](https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_create-basic-secret.html)
//! in the user guide has more details;
//! [Encryption](https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html) describes
//! how values are protected.
//!
//! **In short**:
//!
//! - Requires [`name`](builders::CreateSecretFluentBuilder::name).
//! - Returns [`CreateSecretOutput`].
//! - Safe to retry: [`client_request_token`](builders::CreateSecretFluentBuilder::client_request_token) is
//!   generated if it is not set, so that a call takes effect only once, however many attempts it needs.
//!
#![doc = include_str!("../../docs/operation/create_secret.md")]

use aws_smithy_types::Blob;
use client_runtime::operation;

use crate::types::{ReplicaRegionType, ReplicationStatusType, Tag};

operation! {
    /// The operation `com.amazonaws.secretsmanager#CreateSecret`.
    operation CreateSecret, create_secret: "CreateSecret" {
        const SENSITIVE: bool = true;

        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`CreateSecret`](self).
    input CreateSecretInput, CreateSecretInputBuilder, CreateSecretFluentBuilder {
        /// The name of the new secret, unique within the account and Region.
        ///
        /// It consists of letters, digits and the characters `/_+=.@-`, and cannot be changed later. Use slashes to
        /// group secrets, as in `prod/orders/db`.
        ///
        /// > **Note:** Do not end it with a hyphen and six characters: ARNs end that way, so a lookup by partial ARN
        /// > could find the wrong secret.
        ///
        /// Required. Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// A unique token that makes the request idempotent.
        ///
        /// It becomes the `VersionId` of the new version.
        ///
        /// A repeated request with the same token and value succeeds without changing anything; with a different value,
        /// it fails with [`ResourceExistsException`](type@crate::types::error::ResourceExistsException). Do not derive
        /// the token from the secret value. Without [`SecretString`](field@CreateSecretInput::secret_string) or
        /// [`SecretBinary`](field@CreateSecretInput::secret_binary), no version is created, and the token has no
        /// effect.
        ///
        /// Defaults to a random UUID. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// A description of the secret.
        ///
        /// It is not encrypted, so do not put confidential information in it.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The ID, ARN or alias of the KMS key that encrypts the value.
        ///
        /// Write an alias as `alias/NAME`. The default is the AWS managed key `aws/secretsmanager`, which the service
        /// creates on first use. A secret that other accounts read needs a customer managed key, and a key in another
        /// account must be specified by its ARN.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// The secret value, as bytes.
        ///
        /// Pass the raw bytes; the client encodes them in base64. Specify either this or
        /// [`SecretString`](field@CreateSecretInput::secret_string); with neither, the secret is created without a
        /// version. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: redacted in `Debug` output.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The secret value, as a string of at most 65,536 bytes in UTF-8.
        ///
        /// It is often a JSON object of keys and values, which is what the console and AWS rotation functions expect;
        /// the service itself accepts any string. Specify either this or
        /// [`SecretBinary`](field@CreateSecretInput::secret_binary); with neither, the secret is created without a
        /// version. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 characters. Sensitive: redacted in `Debug` output.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The tags to attach, up to 50.
        ///
        /// Tagging on creation also requires the permission `secretsmanager:TagResource`. If policies grant access by
        /// tag, a request whose tags would lock the caller out is rejected.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
        /// The Regions to replicate the secret to, each with the KMS key to use there.
        ///
        /// At least one is required. A replica has the same name as the primary secret, and keeps the same value, tags,
        /// resource policy and metadata. If omitted, the secret is not replicated.
        ///
        /// Length: at least 1 item.
        add_replica_regions, set_add_replica_regions, get_add_replica_regions: optional(list(ReplicaRegionType)) = member("AddReplicaRegions");
        /// Whether to overwrite a secret that already has this name in a destination Region.
        ///
        /// By default, such a secret is kept, and replication to its Region fails. With `true`, the existing secret and
        /// its value are lost. Relevant only together with
        /// [`AddReplicaRegions`](field@CreateSecretInput::add_replica_regions).
        ///
        /// Default: `false`.
        force_overwrite_replica_secret, set_force_overwrite_replica_secret, get_force_overwrite_replica_secret: optional(copy(bool)) = member("ForceOverwriteReplicaSecret");
        /// The type of the secret.
        ///
        /// It applies only to secrets that are rotated at an external service; omit it for others.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
        /// The ARN of the primary secret, in another account, that the new secret is to replicate.
        ///
        /// Omit it for a secret with its own value.
        ///
        /// Length: 20 to 2048 characters.
        cross_account_primary_arn, set_cross_account_primary_arn, get_cross_account_primary_arn: optional(text) = member("CrossAccountPrimaryARN");
    }

    /// The output of [`CreateSecret`](self).
    output CreateSecretOutput, CreateSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Store it: it is the most reliable way to refer to the secret.
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
        /// The status of each replica, one entry per Region.
        ///
        /// Absent if the secret is not replicated. Replication continues after the response;
        /// [`DescribeSecret`](crate::operation::describe_secret) reports later statuses.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors CreateSecretError {
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
