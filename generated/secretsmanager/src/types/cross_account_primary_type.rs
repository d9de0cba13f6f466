//! The structure `com.amazonaws.secretsmanager#CrossAccountPrimaryType`.

use client_runtime::structure;

use crate::types::StatusType;

structure! {
    /// The primary secret of a replica in another account.
    pub struct CrossAccountPrimaryType, CrossAccountPrimaryTypeBuilder, received {
        /// The ARN of the primary secret.
        ///
        /// Length: 20 to 2048 characters.
        primary_secret_arn, set_primary_secret_arn, get_primary_secret_arn: optional(text) = member("PrimarySecretARN");
        /// The replication status relative to the primary secret.
        replication_status, set_replication_status, get_replication_status: optional(value(StatusType)) = member("ReplicationStatus");
        /// Details of the status for people to read, such as the cause of a failure; absent if there are none.
        ///
        /// Length: 1 to 4096 characters.
        status_message, set_status_message, get_status_message: optional(text) = member("StatusMessage");
    }
}
