//! The structure `com.amazonaws.secretsmanager#CrossAccountReplicaEntry`.

use client_runtime::structure;

use crate::types::StatusType;

structure! {
    /// One replica of a secret in another account.
    pub struct CrossAccountReplicaEntry, CrossAccountReplicaEntryBuilder {
        /// The ARN of the replica.
        ///
        /// Length: 20 to 2048 characters.
        replica_secret_arn, set_replica_secret_arn, get_replica_secret_arn: optional(text) = member("ReplicaSecretARN");
        /// The ARN of the IAM role under which the value is replicated.
        ///
        /// Length: 20 to 2048 characters.
        replication_role_arn, set_replication_role_arn, get_replication_role_arn: optional(text) = member("ReplicationRoleARN");
        /// How far replication to this replica has come.
        replication_status, set_replication_status, get_replication_status: optional(value(StatusType)) = member("ReplicationStatus");
        /// More about the status, for people to read, such as the cause of a failure; absent if there is nothing to
        /// add.
        ///
        /// Length: 1 to 4096 characters.
        status_message, set_status_message, get_status_message: optional(text) = member("StatusMessage");
    }
}
