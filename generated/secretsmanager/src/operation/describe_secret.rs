//! Describes a secret without its value.
//!
//! The answer has the metadata: ARN, name, description, KMS key, tags, and the dates of creation, of the last
//! change, of the last access and of a planned deletion.
//! [`LastAccessedDate`](field@DescribeSecretOutput::last_accessed_date) is exact to the day only.
//! [`KmsKeyId`](field@DescribeSecretOutput::kms_key_id) is missing if the AWS managed key `aws/secretsmanager`
//! is in use. [`DeletedDate`](field@DescribeSecretOutput::deleted_date) is there only if the secret waits for
//! its deletion.
//!
//! [`VersionIdsToStages`](field@DescribeSecretOutput::version_ids_to_stages) lists the versions that carry
//! staging labels, with the labels of each. [`ListSecretVersionIds`](crate::operation::list_secret_version_ids)
//! also shows the versions without labels. For the value, call
//! [`GetSecretValue`](crate::operation::get_secret_value).
//!
//! The answer also tells how the secret rotates, in
//! [`RotationEnabled`](field@DescribeSecretOutput::rotation_enabled),
//! [`RotationRules`](field@DescribeSecretOutput::rotation_rules) and
//! [`NextRotationDate`](field@DescribeSecretOutput::next_rotation_date), and the state of its copies:
//! [`ReplicationStatus`](field@DescribeSecretOutput::replication_status) for other Regions,
//! [`CrossAccountReplicas`](field@DescribeSecretOutput::cross_account_replicas) and
//! [`CrossAccountPrimary`](field@DescribeSecretOutput::cross_account_primary) for other accounts.
//!
//! **Permissions**: `secretsmanager:DescribeSecret`. The KMS key is not used, so no permission for it is
//! needed. See
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
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::DescribeSecretFluentBuilder::secret_id).
//! - Gives a [`DescribeSecretOutput`].
//! - Safe to repeat: it changes nothing.
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
        /// The secret to describe, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`DescribeSecret`](self).
    output DescribeSecretOutput, DescribeSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The type of the secret, as it was set on [`CreateSecret`](crate::operation::create_secret) or
        /// [`UpdateSecret`](crate::operation::update_secret).
        ///
        /// Absent if none was set.
        ///
        /// Length: at most 256 characters.
        r#type, set_type, get_type: optional(text) = member("Type");
        /// The description that the secret was given; absent if it has none.
        ///
        /// Length: at most 2048 characters.
        description, set_description, get_description: optional(text) = member("Description");
        /// The KMS key that encrypts the value, by ARN, ID or alias, as it was set.
        ///
        /// Absent if it is the AWS managed key `aws/secretsmanager`.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// Whether the secret is rotated by schedule.
        ///
        /// Absent if rotation was never set up; `false` after it was cancelled.
        rotation_enabled, set_rotation_enabled, get_rotation_enabled: optional(copy(bool)) = member("RotationEnabled");
        /// The ARN of the Lambda function that rotates the secret.
        ///
        /// Absent if rotation is not set up, or if the service that owns the secret rotates it without a function.
        ///
        /// Length: at most 2048 characters.
        rotation_lambda_arn, set_rotation_lambda_arn, get_rotation_lambda_arn: optional(text) = member("RotationLambdaARN");
        /// When the secret is rotated.
        ///
        /// Absent if it has no schedule.
        rotation_rules, set_rotation_rules, get_rotation_rules: optional(value(RotationRulesType)) = member("RotationRules");
        /// The items of metadata that rotating the secret at an external service needs.
        ///
        /// Absent for a secret that is not rotated so.
        external_secret_rotation_metadata, set_external_secret_rotation_metadata, get_external_secret_rotation_metadata: optional(list(ExternalSecretRotationMetadataItem)) = member("ExternalSecretRotationMetadata");
        /// The ARN of the IAM role under which the secret is rotated at an external service.
        ///
        /// Absent for a secret that is not rotated so.
        ///
        /// Length: 20 to 2048 characters.
        external_secret_rotation_role_arn, set_external_secret_rotation_role_arn, get_external_secret_rotation_role_arn: optional(text) = member("ExternalSecretRotationRoleArn");
        /// The time at which the last rotation ended well; absent if there was none.
        last_rotated_date, set_last_rotated_date, get_last_rotated_date: optional(value(DateTime)) = member("LastRotatedDate");
        /// The time of the last change to the secret, be it its value, its metadata or its labels.
        last_changed_date, set_last_changed_date, get_last_changed_date: optional(value(DateTime)) = member("LastChangedDate");
        /// The day on which the value was last read.
        ///
        /// Day precision only: the time of day is cut off. Absent if the value was never read in this Region.
        last_accessed_date, set_last_accessed_date, get_last_accessed_date: optional(value(DateTime)) = member("LastAccessedDate");
        /// The date of the deletion; present only while the secret waits to be deleted.
        ///
        /// Until it is gone for good, [`RestoreSecret`](crate::operation::restore_secret) brings it back.
        deleted_date, set_deleted_date, get_deleted_date: optional(value(DateTime)) = member("DeletedDate");
        /// The latest time at which the next rotation is to happen.
        ///
        /// Absent if the secret has no schedule, or if rotation was cancelled.
        next_rotation_date, set_next_rotation_date, get_next_rotation_date: optional(value(DateTime)) = member("NextRotationDate");
        /// The tags of the secret; absent if it has none.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
        /// The versions that carry staging labels: the identifier of each, and its labels.
        ///
        /// Versions without a label are deprecated and left out here;
        /// [`ListSecretVersionIds`](crate::operation::list_secret_version_ids) can show them. Absent if the secret has
        /// no version.
        ///
        /// Each key: 32 to 64 characters. Each value: 1 to 20 items.
        version_ids_to_stages, set_version_ids_to_stages, get_version_ids_to_stages: optional(map(text, Vec<String>)) = member("VersionIdsToStages");
        /// The identifier of the AWS service that made the secret and manages it.
        ///
        /// Absent for a secret of your own. What may be changed on a managed secret is up to its service.
        ///
        /// Length: 1 to 128 characters.
        owning_service, set_owning_service, get_owning_service: optional(text) = member("OwningService");
        /// The time at which the secret was made.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
        /// The Region of the primary secret.
        ///
        /// Present only if the secret is replicated: on the primary it is its own Region, on a replica that of the
        /// secret it copies.
        ///
        /// Length: 1 to 128 characters. Pattern: `^([a-z]+-)+\d+$`.
        primary_region, set_primary_region, get_primary_region: optional(text) = member("PrimaryRegion");
        /// The state of each replica, one entry a Region.
        ///
        /// Absent if the secret is not replicated to other Regions.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
        /// The primary secret in another account of which this secret is a replica.
        ///
        /// Absent if it is none.
        cross_account_primary, set_cross_account_primary, get_cross_account_primary: optional(value(CrossAccountPrimaryType)) = member("CrossAccountPrimary");
        /// The replicas of this secret in other accounts; absent if there are none.
        ///
        /// Length: 1 to 100 items.
        cross_account_replicas, set_cross_account_replicas, get_cross_account_replicas: optional(list(CrossAccountReplicaEntry)) = member("CrossAccountReplicas");
    }

    errors DescribeSecretError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
