//! The enum `com.amazonaws.secretsmanager#StatusType`.

use client_runtime::string_enum;

string_enum! {
    /// The replication status of a replica.
    pub enum StatusType {
        /// The replica is no longer associated with its primary secret.
        Detached = "Detached",
        /// Replication failed; see the status message.
        Failed = "Failed",
        /// Replication is in progress.
        InProgress = "InProgress",
        /// The replica matches the primary secret.
        InSync = "InSync",
        /// Replication has not started yet.
        Pending = "Pending",
    }
}
