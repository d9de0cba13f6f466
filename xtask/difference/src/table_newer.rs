//! Operations that only our crate has, and those with newer members, in the notation of
//! [`service!`](crate::table::service).

/// Passes the table to the macro `$then`, after `$first`.
macro_rules! newer {
    ($then:ident! $($first:tt)*) => {
        $then! {
            $($first)*
            enums { ReplicaRestrictionType }
            structures {
                CrossAccountPrimaryType {
                    primary_secret_arn set_primary_secret_arn "PrimarySecretARN";
                    replication_status set_replication_status "ReplicationStatus";
                    status_message set_status_message "StatusMessage";
                }
                CrossAccountReplicaEntry {
                    replica_secret_arn set_replica_secret_arn "ReplicaSecretARN";
                    replication_role_arn set_replication_role_arn "ReplicationRoleARN";
                    replication_status set_replication_status "ReplicationStatus";
                    status_message set_status_message "StatusMessage";
                }
                ResourcePolicySummary { policy_name set_policy_name "PolicyName"; }
            }
            operations {
                associate_cross_account_replica AssociateCrossAccountReplica {
                    input {
                        secret_id set_secret_id "SecretId";
                        cross_account_replica_arn set_cross_account_replica_arn "CrossAccountReplicaARN";
                        replica_restriction set_replica_restriction "ReplicaRestriction";
                        replication_role_arn set_replication_role_arn "ReplicationRoleARN";
                    }
                    output {
                        arn set_arn "ARN";
                        cross_account_replica_arn set_cross_account_replica_arn "CrossAccountReplicaARN";
                        replication_status set_replication_status "ReplicationStatus";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        LimitExceededException is_limit_exceeded_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                create_secret CreateSecret {
                    input {
                        name set_name "Name"; client_request_token set_client_request_token "ClientRequestToken";
                        description set_description "Description"; kms_key_id set_kms_key_id "KmsKeyId";
                        secret_binary set_secret_binary "SecretBinary"; secret_string set_secret_string "SecretString";
                        tags set_tags "Tags"; add_replica_regions set_add_replica_regions "AddReplicaRegions";
                        force_overwrite_replica_secret set_force_overwrite_replica_secret "ForceOverwriteReplicaSecret";
                        r#type set_type "Type";
                        cross_account_primary_arn set_cross_account_primary_arn "CrossAccountPrimaryARN";
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
                    input { secret_id set_secret_id "SecretId"; policy_name set_policy_name "PolicyName"; }
                    output { arn set_arn "ARN"; name set_name "Name"; policy_name set_policy_name "PolicyName"; }
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
                        arn set_arn "ARN"; name set_name "Name"; r#type set_type "Type";
                        description set_description "Description"; kms_key_id set_kms_key_id "KmsKeyId";
                        rotation_enabled set_rotation_enabled "RotationEnabled";
                        rotation_lambda_arn set_rotation_lambda_arn "RotationLambdaARN";
                        rotation_rules set_rotation_rules "RotationRules";
                        external_secret_rotation_metadata set_external_secret_rotation_metadata "ExternalSecretRotationMetadata";
                        external_secret_rotation_role_arn set_external_secret_rotation_role_arn "ExternalSecretRotationRoleArn";
                        last_rotated_date set_last_rotated_date "LastRotatedDate";
                        last_changed_date set_last_changed_date "LastChangedDate";
                        last_accessed_date set_last_accessed_date "LastAccessedDate";
                        deleted_date set_deleted_date "DeletedDate";
                        next_rotation_date set_next_rotation_date "NextRotationDate"; tags set_tags "Tags";
                        version_ids_to_stages set_version_ids_to_stages "VersionIdsToStages";
                        owning_service set_owning_service "OwningService"; created_date set_created_date "CreatedDate";
                        primary_region set_primary_region "PrimaryRegion";
                        replication_status set_replication_status "ReplicationStatus";
                        cross_account_primary set_cross_account_primary "CrossAccountPrimary";
                        cross_account_replicas set_cross_account_replicas "CrossAccountReplicas";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                disassociate_cross_account_replica DisassociateCrossAccountReplica {
                    input {
                        secret_id set_secret_id "SecretId";
                        cross_account_replica_arn set_cross_account_replica_arn "CrossAccountReplicaARN";
                    }
                    output {
                        arn set_arn "ARN";
                        cross_account_replica_arn set_cross_account_replica_arn "CrossAccountReplicaARN";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                get_resource_policy GetResourcePolicy {
                    input { secret_id set_secret_id "SecretId"; policy_name set_policy_name "PolicyName"; }
                    output {
                        arn set_arn "ARN"; name set_name "Name"; resource_policy set_resource_policy "ResourcePolicy";
                        policy_name set_policy_name "PolicyName";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                list_resource_policies ListResourcePolicies {
                    input {
                        secret_id set_secret_id "SecretId"; max_results set_max_results "MaxResults";
                        next_token set_next_token "NextToken";
                    }
                    output {
                        resource_policies set_resource_policies "ResourcePolicies";
                        next_token set_next_token "NextToken";
                    }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidNextTokenException is_invalid_next_token_exception;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
                put_resource_policy PutResourcePolicy {
                    input {
                        secret_id set_secret_id "SecretId"; resource_policy set_resource_policy "ResourcePolicy";
                        block_public_policy set_block_public_policy "BlockPublicPolicy";
                        policy_name set_policy_name "PolicyName";
                    }
                    output { arn set_arn "ARN"; name set_name "Name"; policy_name set_policy_name "PolicyName"; }
                    errors {
                        InternalServiceError is_internal_service_error;
                        InvalidParameterException is_invalid_parameter_exception;
                        InvalidRequestException is_invalid_request_exception;
                        MalformedPolicyDocumentException is_malformed_policy_document_exception;
                        PublicPolicyException is_public_policy_exception;
                        ResourceNotFoundException is_resource_not_found_exception;
                    }
                }
            }
        }
    };
}

pub(crate) use newer;
