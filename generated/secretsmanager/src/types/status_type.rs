//! The enumeration `com.amazonaws.secretsmanager#StatusType`.

use client_runtime::string_enum;

string_enum! {
    /// How far replication to a replica has come.
    pub enum StatusType {
        /// The replica is no longer joined to its primary secret.
        Detached = "Detached",
        /// Replication failed; the status message says why.
        Failed = "Failed",
        /// Replication is under way.
        InProgress = "InProgress",
        /// The replica is the same as the primary secret.
        InSync = "InSync",
        /// Replication has not begun yet.
        Pending = "Pending",
    }
}
