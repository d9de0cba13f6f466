//! The structure `com.amazonaws.secretsmanager#ReplicaRegionType`.

use client_runtime::structure;

structure! {
    /// A Region to replicate a secret to, and the KMS key to use there.
    pub struct ReplicaRegionType, ReplicaRegionTypeBuilder, sent {
        /// The Region of the replica, such as `eu-west-1`.
        ///
        /// It must differ from the Region of the primary secret.
        ///
        /// Length: 1 to 128 characters. Pattern: `^([a-z]+-)+\d+$`.
        region, set_region, get_region: optional(text) = member("Region");
        /// The ID, ARN or alias of the KMS key that encrypts the replica, in the replica's Region.
        ///
        /// Default: the AWS managed key `aws/secretsmanager` in that Region.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
    }
}
