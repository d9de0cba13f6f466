//! The items that both crates have: enums, structures and operations, with their members and errors, in one table.
//!
//! A row has a field, the setter that takes an `Option`, and the key in JSON; a row of `errors` has a variant and its
//! predicate. Types are inferred from the setters and fields. Tests compare the table with the model, to detect missing
//! members.

mod types;

/// Passes the table to the macro `$then`, after `$first`.
macro_rules! service {
    ($then:ident! $($first:tt)*) => {
        $crate::table::types! { $crate::table::operations, $then! $($first)* }
    };
}

/// Passes the operations to the macro `$then`, after `$first`.
macro_rules! operations {
    ($then:ident! $($first:tt)*) => {
        $then! {
            $($first)*
            operations {
                batch_get_secret_value BatchGetSecretValue {
                    input {
                        secret_id_list set_secret_id_list "SecretIdList"; filters set_filters "Filters";
                        max_results set_max_results "MaxResults"; next_token set_next_token "NextToken";
                    }
                    output {
                        secret_values set_secret_values "SecretValues"; next_token set_next_token "NextToken";
                        errors set_errors "Errors";
                    }
                    errors {
                        DecryptionFailure is_decryption_failure; InternalServiceError is_internal_service_error;
                        InvalidNextTokenException is_invalid_next_token_exception;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                cancel_rotate_secret CancelRotateSecret {
                    input { secret_id set_secret_id "SecretId"; }
                    output { arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                create_secret CreateSecret {
                    input {
                        name set_name "Name"; client_request_token set_client_request_token "ClientRequestToken";
                        description set_description "Description"; kms_key_id set_kms_key_id "KmsKeyId";
                        secret_binary set_secret_binary "SecretBinary";
                        secret_string set_secret_string "SecretString"; tags set_tags "Tags";
                        add_replica_regions set_add_replica_regions "AddReplicaRegions";
                        force_overwrite_replica_secret set_force_overwrite_replica_secret "ForceOverwriteReplicaSecret";
                        r#type set_type "Type";
                    }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId";
                        replication_status set_replication_status "ReplicationStatus";
                    }
                    errors {
                        DecryptionFailure is_decryption_failure; EncryptionFailure is_encryption_failure;
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        LimitExceededException is_limit_exceeded_exception;
                        MalformedPolicyDocumentException is_malformed_policy_document_exception;
                        PreconditionNotMetException is_precondition_not_met_exception;
                        ResourceExistsException is_resource_exists_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                delete_resource_policy DeleteResourcePolicy {
                    input { secret_id set_secret_id "SecretId"; }
                    output { arn set_arn "ARN"; name set_name "Name"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                delete_secret DeleteSecret {
                    input {
                        secret_id set_secret_id "SecretId";
                        recovery_window_in_days set_recovery_window_in_days "RecoveryWindowInDays";
                        force_delete_without_recovery set_force_delete_without_recovery "ForceDeleteWithoutRecovery";
                    }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; deletion_date set_deletion_date "DeletionDate";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                describe_secret DescribeSecret {
                    input { secret_id set_secret_id "SecretId"; }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; description set_description "Description";
                        kms_key_id set_kms_key_id "KmsKeyId";
                        rotation_enabled set_rotation_enabled "RotationEnabled";
                        rotation_lambda_arn set_rotation_lambda_arn "RotationLambdaARN";
                        rotation_rules set_rotation_rules "RotationRules";
                        last_rotated_date set_last_rotated_date "LastRotatedDate";
                        last_changed_date set_last_changed_date "LastChangedDate";
                        last_accessed_date set_last_accessed_date "LastAccessedDate";
                        deleted_date set_deleted_date "DeletedDate";
                        next_rotation_date set_next_rotation_date "NextRotationDate"; tags set_tags "Tags";
                        version_ids_to_stages set_version_ids_to_stages "VersionIdsToStages";
                        owning_service set_owning_service "OwningService";
                        created_date set_created_date "CreatedDate";
                        primary_region set_primary_region "PrimaryRegion";
                        replication_status set_replication_status "ReplicationStatus"; r#type set_type "Type";
                        external_secret_rotation_metadata set_external_secret_rotation_metadata "ExternalSecretRotationMetadata";
                        external_secret_rotation_role_arn set_external_secret_rotation_role_arn "ExternalSecretRotationRoleArn";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                get_random_password GetRandomPassword {
                    input {
                        password_length set_password_length "PasswordLength";
                        exclude_characters set_exclude_characters "ExcludeCharacters";
                        exclude_numbers set_exclude_numbers "ExcludeNumbers";
                        exclude_punctuation set_exclude_punctuation "ExcludePunctuation";
                        exclude_uppercase set_exclude_uppercase "ExcludeUppercase";
                        exclude_lowercase set_exclude_lowercase "ExcludeLowercase";
                        include_space set_include_space "IncludeSpace";
                        require_each_included_type set_require_each_included_type "RequireEachIncludedType";
                    }
                    output { random_password set_random_password "RandomPassword"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                    }
                }
                get_resource_policy GetResourcePolicy {
                    input { secret_id set_secret_id "SecretId"; }
                    output {
                        arn set_arn "ARN"; name set_name "Name";
                        resource_policy set_resource_policy "ResourcePolicy";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                get_secret_value GetSecretValue {
                    input {
                        secret_id set_secret_id "SecretId"; version_id set_version_id "VersionId";
                        version_stage set_version_stage "VersionStage";
                    }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId";
                        secret_binary set_secret_binary "SecretBinary";
                        secret_string set_secret_string "SecretString";
                        version_stages set_version_stages "VersionStages";
                        created_date set_created_date "CreatedDate";
                    }
                    errors {
                        DecryptionFailure is_decryption_failure; InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                list_secret_version_ids ListSecretVersionIds {
                    input {
                        secret_id set_secret_id "SecretId"; max_results set_max_results "MaxResults";
                        next_token set_next_token "NextToken";
                        include_deprecated set_include_deprecated "IncludeDeprecated";
                    }
                    output {
                        versions set_versions "Versions"; next_token set_next_token "NextToken"; arn set_arn "ARN";
                        name set_name "Name";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidNextTokenException is_invalid_next_token_exception;
                        InvalidParameterException is_invalid_parameter_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                list_secrets ListSecrets {
                    input {
                        include_planned_deletion set_include_planned_deletion "IncludePlannedDeletion";
                        max_results set_max_results "MaxResults"; next_token set_next_token "NextToken";
                        filters set_filters "Filters"; sort_order set_sort_order "SortOrder";
                        sort_by set_sort_by "SortBy";
                    }
                    output { secret_list set_secret_list "SecretList"; next_token set_next_token "NextToken"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidNextTokenException is_invalid_next_token_exception;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                    }
                }
                put_resource_policy PutResourcePolicy {
                    input {
                        secret_id set_secret_id "SecretId"; resource_policy set_resource_policy "ResourcePolicy";
                        block_public_policy set_block_public_policy "BlockPublicPolicy";
                    }
                    output { arn set_arn "ARN"; name set_name "Name"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        MalformedPolicyDocumentException is_malformed_policy_document_exception;
                        PublicPolicyException is_public_policy_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                put_secret_value PutSecretValue {
                    input {
                        secret_id set_secret_id "SecretId";
                        client_request_token set_client_request_token "ClientRequestToken";
                        secret_binary set_secret_binary "SecretBinary";
                        secret_string set_secret_string "SecretString";
                        version_stages set_version_stages "VersionStages";
                        rotation_token set_rotation_token "RotationToken";
                    }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId";
                        version_stages set_version_stages "VersionStages";
                    }
                    errors {
                        DecryptionFailure is_decryption_failure; EncryptionFailure is_encryption_failure;
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        LimitExceededException is_limit_exceeded_exception;
                        ResourceExistsException is_resource_exists_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                remove_regions_from_replication RemoveRegionsFromReplication {
                    input {
                        secret_id set_secret_id "SecretId";
                        remove_replica_regions set_remove_replica_regions "RemoveReplicaRegions";
                    }
                    output { arn set_arn "ARN"; replication_status set_replication_status "ReplicationStatus"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                replicate_secret_to_regions ReplicateSecretToRegions {
                    input {
                        secret_id set_secret_id "SecretId";
                        add_replica_regions set_add_replica_regions "AddReplicaRegions";
                        force_overwrite_replica_secret set_force_overwrite_replica_secret "ForceOverwriteReplicaSecret";
                    }
                    output { arn set_arn "ARN"; replication_status set_replication_status "ReplicationStatus"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                restore_secret RestoreSecret {
                    input { secret_id set_secret_id "SecretId"; }
                    output { arn set_arn "ARN"; name set_name "Name"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                rotate_secret RotateSecret {
                    input {
                        secret_id set_secret_id "SecretId";
                        client_request_token set_client_request_token "ClientRequestToken";
                        rotation_lambda_arn set_rotation_lambda_arn "RotationLambdaARN";
                        rotation_rules set_rotation_rules "RotationRules";
                        rotate_immediately set_rotate_immediately "RotateImmediately";
                        external_secret_rotation_metadata set_external_secret_rotation_metadata "ExternalSecretRotationMetadata";
                        external_secret_rotation_role_arn set_external_secret_rotation_role_arn "ExternalSecretRotationRoleArn";
                    }
                    output { arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                stop_replication_to_replica StopReplicationToReplica {
                    input { secret_id set_secret_id "SecretId"; }
                    output { arn set_arn "ARN"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                tag_resource TagResource {
                    input { secret_id set_secret_id "SecretId"; tags set_tags "Tags"; }
                    output {}
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                untag_resource UntagResource {
                    input { secret_id set_secret_id "SecretId"; tag_keys set_tag_keys "TagKeys"; }
                    output {}
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                update_secret UpdateSecret {
                    input {
                        secret_id set_secret_id "SecretId";
                        client_request_token set_client_request_token "ClientRequestToken";
                        description set_description "Description"; kms_key_id set_kms_key_id "KmsKeyId";
                        secret_binary set_secret_binary "SecretBinary";
                        secret_string set_secret_string "SecretString"; r#type set_type "Type";
                    }
                    output { arn set_arn "ARN"; name set_name "Name"; version_id set_version_id "VersionId"; }
                    errors {
                        DecryptionFailure is_decryption_failure; EncryptionFailure is_encryption_failure;
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        LimitExceededException is_limit_exceeded_exception;
                        MalformedPolicyDocumentException is_malformed_policy_document_exception;
                        PreconditionNotMetException is_precondition_not_met_exception;
                        ResourceExistsException is_resource_exists_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                update_secret_version_stage UpdateSecretVersionStage {
                    input {
                        secret_id set_secret_id "SecretId"; version_stage set_version_stage "VersionStage";
                        remove_from_version_id set_remove_from_version_id "RemoveFromVersionId";
                        move_to_version_id set_move_to_version_id "MoveToVersionId";
                    }
                    output { arn set_arn "ARN"; name set_name "Name"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        LimitExceededException is_limit_exceeded_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                validate_resource_policy ValidateResourcePolicy {
                    input {
                        secret_id set_secret_id "SecretId"; resource_policy set_resource_policy "ResourcePolicy";
                    }
                    output {
                        policy_validation_passed set_policy_validation_passed "PolicyValidationPassed";
                        validation_errors set_validation_errors "ValidationErrors";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        MalformedPolicyDocumentException is_malformed_policy_document_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
            }
        }
    };
}

pub(crate) use types::types;
pub(crate) use {operations, service};
