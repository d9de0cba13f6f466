//! The structure `com.amazonaws.secretsmanager#SecretListEntry`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

use crate::types::{ExternalSecretRotationMetadataItem, RotationRulesType, Tag};

structure! {
    /// A secret in a list: everything about it except its value.
    ///
    /// Members that do not apply are absent.
    pub struct SecretListEntry, SecretListEntryBuilder, received {
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
        /// Absent if the secret has no version. [`ListSecretVersionIds`](crate::operation::list_secret_version_ids) can
        /// also list versions without labels.
        ///
        /// Each key: 32 to 64 characters. Each value: 1 to 20 items.
        secret_versions_to_stages, set_secret_versions_to_stages, get_secret_versions_to_stages: optional(map(text, Vec<String>)) = member("SecretVersionsToStages");
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
    }
}
