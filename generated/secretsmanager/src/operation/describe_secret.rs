//! Describes a secret, without its value.
//!
//! The response contains the metadata: ARN, name, description, KMS key, tags, and the dates of creation, last
//! change, last access and scheduled deletion.
//! [`LastAccessedDate`](field@DescribeSecretOutput::last_accessed_date) has only day precision.
//! [`KmsKeyId`](field@DescribeSecretOutput::kms_key_id) is absent if the secret uses the AWS managed key
//! `aws/secretsmanager`. [`DeletedDate`](field@DescribeSecretOutput::deleted_date) is present only if the
//! secret is scheduled for deletion.
//!
//! [`VersionIdsToStages`](field@DescribeSecretOutput::version_ids_to_stages) lists the versions that have
//! staging labels, with the labels of each. [`ListSecretVersionIds`](crate::operation::list_secret_version_ids)
//! can also list versions without labels. To get the value, call
//! [`GetSecretValue`](crate::operation::get_secret_value).
//!
//! [`RotationEnabled`](field@DescribeSecretOutput::rotation_enabled),
//! [`RotationRules`](field@DescribeSecretOutput::rotation_rules) and
//! [`NextRotationDate`](field@DescribeSecretOutput::next_rotation_date) describe how the secret rotates.
//! [`ReplicationStatus`](field@DescribeSecretOutput::replication_status) has the status of replicas in other
//! Regions; [`CrossAccountReplicas`](field@DescribeSecretOutput::cross_account_replicas) and
//! [`CrossAccountPrimary`](field@DescribeSecretOutput::cross_account_primary) describe replication between
//! accounts.
//!
//! **Permissions**: `secretsmanager:DescribeSecret`. No KMS permission is required, because the key is not
//! used. See
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
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::DescribeSecretFluentBuilder::secret_id).
//! - Returns [`DescribeSecretOutput`].
//! - Safe to repeat: read-only.
//!
#![doc = include_str!("../../docs/operation/describe_secret.md")]

use aws_smithy_types::DateTime;
use client_runtime::operation;

use crate::types::{
    CrossAccountPrimaryType, CrossAccountReplicaEntry, ExternalSecretRotationMetadataItem, ReplicationStatusType,
    RotationRulesType, Tag,
};

operation! {
    /// The operation `com.amazonaws.secretsmanager#DescribeSecret`.
    operation DescribeSecret, describe_secret: "DescribeSecret" {}

    /// The input of [`DescribeSecret`](self).
    input DescribeSecretInput, DescribeSecretInputBuilder, DescribeSecretFluentBuilder {
        /// The name or ARN of the secret to describe.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`DescribeSecret`](self).
    output DescribeSecretOutput, DescribeSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The type of the secret, as set by [`CreateSecret`](crate::operation::create_secret) or
        /// [`UpdateSecret`](crate::operation::update_secret).
        ///
        /// Absent if none was set.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
        /// The description of the secret; absent if it has none.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The ARN, ID or alias of the KMS key that encrypts the value, in the form in which it was set.
        ///
        /// Absent if it is the AWS managed key `aws/secretsmanager`.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// Whether automatic rotation is turned on.
        ///
        /// Absent if rotation was never configured; `false` if it was canceled.
        rotation_enabled, set_rotation_enabled, get_rotation_enabled: optional(copy(bool)) = member("RotationEnabled");
        /// The ARN of the Lambda function that rotates the secret.
        ///
        /// Absent if rotation is not configured, or if the owning service rotates the secret without a function.
        ///
        /// Length: at most 2048 characters.
        rotation_lambda_arn, set_rotation_lambda_arn, get_rotation_lambda_arn: optional(text) = member("RotationLambdaARN");
        /// The rotation schedule.
        ///
        /// Absent if there is none.
        rotation_rules, set_rotation_rules, get_rotation_rules: optional(value(RotationRulesType)) = member("RotationRules");
        /// The metadata that is needed to rotate the secret at an external service.
        ///
        /// Absent if the secret is not rotated at an external service.
        external_secret_rotation_metadata, set_external_secret_rotation_metadata, get_external_secret_rotation_metadata: optional(list(ExternalSecretRotationMetadataItem)) = member("ExternalSecretRotationMetadata");
        /// The ARN of the IAM role used to rotate the secret at an external service.
        ///
        /// Absent if the secret is not rotated at an external service.
        ///
        /// Length: 20 to 2048 characters.
        external_secret_rotation_role_arn, set_external_secret_rotation_role_arn, get_external_secret_rotation_role_arn: optional(text) = member("ExternalSecretRotationRoleArn");
        /// The time of the last successful rotation; absent if there was none.
        last_rotated_date, set_last_rotated_date, get_last_rotated_date: optional(value(DateTime)) = member("LastRotatedDate");
        /// The time of the last change to the secret: its value, metadata or labels.
        last_changed_date, set_last_changed_date, get_last_changed_date: optional(value(DateTime)) = member("LastChangedDate");
        /// The day on which the value was last read.
        ///
        /// The time of day is truncated. Absent if the value was never read in this Region.
        last_accessed_date, set_last_accessed_date, get_last_accessed_date: optional(value(DateTime)) = member("LastAccessedDate");
        /// The scheduled time of deletion; present only while the secret is scheduled for deletion.
        ///
        /// Until the secret is permanently deleted, [`RestoreSecret`](crate::operation::restore_secret) can restore it.
        deleted_date, set_deleted_date, get_deleted_date: optional(value(DateTime)) = member("DeletedDate");
        /// The latest time of the next scheduled rotation.
        ///
        /// Absent if the secret has no schedule, or if rotation was canceled.
        next_rotation_date, set_next_rotation_date, get_next_rotation_date: optional(value(DateTime)) = member("NextRotationDate");
        /// The tags of the secret; absent if it has none.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
        /// The versions that have staging labels: a map from version ID to labels.
        ///
        /// Versions without labels are deprecated and not included;
        /// [`ListSecretVersionIds`](crate::operation::list_secret_version_ids) can list them. Absent if the secret has
        /// no version.
        ///
        /// Each key: 32 to 64 characters. Each value: 1 to 20 items.
        version_ids_to_stages, set_version_ids_to_stages, get_version_ids_to_stages: optional(map(text, Vec<String>)) = member("VersionIdsToStages");
        /// The identifier of the AWS service that created and manages the secret.
        ///
        /// Absent for secrets that you manage yourself. The owning service determines which changes are allowed.
        ///
        /// Length: 1 to 128 characters.
        owning_service, set_owning_service, get_owning_service: optional(text) = member("OwningService");
        /// The time at which the secret was created.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
        /// The Region of the primary secret.
        ///
        /// Present only if the secret is replicated. For the primary secret, this is its own Region; for a replica, it
        /// is the Region of the primary secret.
        ///
        /// Length: 1 to 128 characters. Pattern: `^([a-z]+-)+\d+$`.
        primary_region, set_primary_region, get_primary_region: optional(text) = member("PrimaryRegion");
        /// The status of each replica, one entry per Region.
        ///
        /// Absent if the secret is not replicated to other Regions.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
        /// The primary secret, in another account, that this secret replicates.
        ///
        /// Absent if this secret is not such a replica.
        cross_account_primary, set_cross_account_primary, get_cross_account_primary: optional(value(CrossAccountPrimaryType)) = member("CrossAccountPrimary");
        /// The replicas of this secret in other accounts; absent if there are none.
        ///
        /// Length: 1 to 100 items.
        cross_account_replicas, set_cross_account_replicas, get_cross_account_replicas: optional(list(CrossAccountReplicaEntry)) = member("CrossAccountReplicas");
    }

    errors DescribeSecretError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
