//! The enums and structures of the table.

/// Passes the enums and structures to the macro `$next`, after `$first`.
macro_rules! types {
    ($next:path, $($first:tt)*) => {
        $next! {
            $($first)*
            enums { FilterNameStringType SortByType SortOrderType StatusType }
            structures {
                ApiErrorType {
                    secret_id set_secret_id "SecretId"; error_code set_error_code "ErrorCode";
                    message set_message "Message";
                }
                ExternalSecretRotationMetadataItem { key set_key "Key"; value set_value "Value"; }
                Filter { key set_key "Key"; values set_values "Values"; }
                ReplicaRegionType { region set_region "Region"; kms_key_id set_kms_key_id "KmsKeyId"; }
                ReplicationStatusType {
                    region set_region "Region"; kms_key_id set_kms_key_id "KmsKeyId"; status set_status "Status";
                    status_message set_status_message "StatusMessage";
                    last_accessed_date set_last_accessed_date "LastAccessedDate";
                }
                RotationRulesType {
                    automatically_after_days set_automatically_after_days "AutomaticallyAfterDays";
                    duration set_duration "Duration";
                    schedule_expression set_schedule_expression "ScheduleExpression";
                }
                SecretListEntry {
                    arn set_arn "ARN"; name set_name "Name"; description set_description "Description";
                    kms_key_id set_kms_key_id "KmsKeyId"; rotation_enabled set_rotation_enabled "RotationEnabled";
                    rotation_lambda_arn set_rotation_lambda_arn "RotationLambdaARN";
                    rotation_rules set_rotation_rules "RotationRules";
                    last_rotated_date set_last_rotated_date "LastRotatedDate";
                    last_changed_date set_last_changed_date "LastChangedDate";
                    last_accessed_date set_last_accessed_date "LastAccessedDate";
                    deleted_date set_deleted_date "DeletedDate";
                    next_rotation_date set_next_rotation_date "NextRotationDate"; tags set_tags "Tags";
                    secret_versions_to_stages set_secret_versions_to_stages "SecretVersionsToStages";
                    owning_service set_owning_service "OwningService"; created_date set_created_date "CreatedDate";
                    primary_region set_primary_region "PrimaryRegion"; r#type set_type "Type";
                    external_secret_rotation_metadata set_external_secret_rotation_metadata "ExternalSecretRotationMetadata";
                    external_secret_rotation_role_arn set_external_secret_rotation_role_arn "ExternalSecretRotationRoleArn";
                }
                SecretValueEntry {
                    arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId";
                    secret_binary set_secret_binary "SecretBinary"; secret_string set_secret_string "SecretString";
                    version_stages set_version_stages "VersionStages"; created_date set_created_date "CreatedDate";
                }
                SecretVersionsListEntry {
                    version_id set_version_id "VersionId"; version_stages set_version_stages "VersionStages";
                    last_accessed_date set_last_accessed_date "LastAccessedDate";
                    created_date set_created_date "CreatedDate"; kms_key_ids set_kms_key_ids "KmsKeyIds";
                }
                Tag { key set_key "Key"; value set_value "Value"; }
                ValidationErrorsEntry {
                    check_name set_check_name "CheckName"; error_message set_error_message "ErrorMessage";
                }
            }
        }
    };
}

pub(crate) use types;
