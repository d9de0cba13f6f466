//! The structure `com.amazonaws.secretsmanager#CrossAccountReplicaEntry`.

use client_runtime::structure;

use crate::types::StatusType;

structure! {
    /// A replica of a secret in another account.
    pub struct CrossAccountReplicaEntry, CrossAccountReplicaEntryBuilder, received {
        /// The ARN of the replica.
        ///
        /// Length: 20 to 2048 characters.
        replica_secret_arn, set_replica_secret_arn, get_replica_secret_arn: optional(text) = member("ReplicaSecretARN");
        /// The ARN of the IAM role used to replicate the value.
        ///
        /// Length: 20 to 2048 characters.
        replication_role_arn, set_replication_role_arn, get_replication_role_arn: optional(text) = member("ReplicationRoleARN");
        /// The replication status of this replica.
        replication_status, set_replication_status, get_replication_status: optional(value(StatusType)) = member("ReplicationStatus");
        /// Details of the status for people to read, such as the cause of a failure; absent if there are none.
        ///
        /// Length: 1 to 4096 characters.
        status_message, set_status_message, get_status_message: optional(text) = member("StatusMessage");
    }
}
