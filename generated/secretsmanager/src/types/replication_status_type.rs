//! The structure `com.amazonaws.secretsmanager#ReplicationStatusType`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

use crate::types::StatusType;

structure! {
    /// The replication status in one Region.
    pub struct ReplicationStatusType, ReplicationStatusTypeBuilder, received {
        /// The Region of the replica.
        ///
        /// Length: 1 to 128 characters. Pattern: `^([a-z]+-)+\d+$`.
        region, set_region, get_region: optional(text) = member("Region");
        /// The KMS key that encrypts the replica; absent if it is the AWS managed key of the Region.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
        /// The replication status.
        status, set_status, get_status: optional(value(StatusType)) = member("Status");
        /// Details of the status for people to read, such as the cause of a failure.
        ///
        /// A common cause is an existing secret with the same name in that Region.
        ///
        /// Length: 1 to 4096 characters.
        status_message, set_status_message, get_status_message: optional(text) = member("StatusMessage");
        /// The day on which the replica was last read in its own Region.
        ///
        /// Absent if it was never read.
        last_accessed_date, set_last_accessed_date, get_last_accessed_date: optional(value(DateTime)) = member("LastAccessedDate");
    }
}
