//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

use crate::types::{ReplicaRegionType, Tag};

required_members! {
    AssociateCrossAccountReplica, associate_cross_account_replica, AssociateCrossAccountReplicaFluentBuilder {
        secret_id, set_secret_id: text;
        cross_account_replica_arn, set_cross_account_replica_arn: text;
    }
    CancelRotateSecret, cancel_rotate_secret, CancelRotateSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    CreateSecret, create_secret, CreateSecretFluentBuilder {
        name, set_name: text;
    }
    DeleteResourcePolicy, delete_resource_policy, DeleteResourcePolicyFluentBuilder {
        secret_id, set_secret_id: text;
    }
    DeleteSecret, delete_secret, DeleteSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    DescribeSecret, describe_secret, DescribeSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    DisassociateCrossAccountReplica, disassociate_cross_account_replica, DisassociateCrossAccountReplicaFluentBuilder {
        secret_id, set_secret_id: text;
        cross_account_replica_arn, set_cross_account_replica_arn: text;
    }
    GetResourcePolicy, get_resource_policy, GetResourcePolicyFluentBuilder {
        secret_id, set_secret_id: text;
    }
    GetSecretValue, get_secret_value, GetSecretValueFluentBuilder {
        secret_id, set_secret_id: text;
    }
    ListResourcePolicies, list_resource_policies, ListResourcePoliciesFluentBuilder {
        secret_id, set_secret_id: text;
    }
    ListSecretVersionIds, list_secret_version_ids, ListSecretVersionIdsFluentBuilder {
        secret_id, set_secret_id: text;
    }
    PutResourcePolicy, put_resource_policy, PutResourcePolicyFluentBuilder {
        secret_id, set_secret_id: text;
        resource_policy, set_resource_policy: text;
    }
    PutSecretValue, put_secret_value, PutSecretValueFluentBuilder {
        secret_id, set_secret_id: text;
    }
    RemoveRegionsFromReplication, remove_regions_from_replication, RemoveRegionsFromReplicationFluentBuilder {
        secret_id, set_secret_id: text;
        remove_replica_regions, set_remove_replica_regions: list(text);
    }
    ReplicateSecretToRegions, replicate_secret_to_regions, ReplicateSecretToRegionsFluentBuilder {
        secret_id, set_secret_id: text;
        add_replica_regions, set_add_replica_regions: list(ReplicaRegionType);
    }
    RestoreSecret, restore_secret, RestoreSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    RotateSecret, rotate_secret, RotateSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    StopReplicationToReplica, stop_replication_to_replica, StopReplicationToReplicaFluentBuilder {
        secret_id, set_secret_id: text;
    }
    TagResource, tag_resource, TagResourceFluentBuilder {
        secret_id, set_secret_id: text;
        tags, set_tags: list(Tag);
    }
    UntagResource, untag_resource, UntagResourceFluentBuilder {
        secret_id, set_secret_id: text;
        tag_keys, set_tag_keys: list(text);
    }
    UpdateSecret, update_secret, UpdateSecretFluentBuilder {
        secret_id, set_secret_id: text;
    }
    UpdateSecretVersionStage, update_secret_version_stage, UpdateSecretVersionStageFluentBuilder {
        secret_id, set_secret_id: text;
        version_stage, set_version_stage: text;
    }
    ValidateResourcePolicy, validate_resource_policy, ValidateResourcePolicyFluentBuilder {
        resource_policy, set_resource_policy: text;
    }
}
