//! The structure `com.amazonaws.secretsmanager#ReplicaRegionType`.

use client_runtime::structure;

structure! {
    /// A Region to copy a secret to, and the key to use there.
    pub struct ReplicaRegionType, ReplicaRegionTypeBuilder {
        /// The Region of the replica, such as `eu-west-1`.
        ///
        /// It must be another than that of the primary secret.
        ///
        /// Length: 1 to 128 characters. Pattern: `^([a-z]+-)+\d+$`.
        region, set_region, get_region: optional(text) = member("Region");
        /// The KMS key that encrypts the replica, by ID, ARN or alias, in the Region of the replica.
        ///
        /// Default: the AWS managed key `aws/secretsmanager` of that Region.
        ///
        /// Length: at most 2048 characters.
        kms_key_id, set_kms_key_id, get_kms_key_id: optional(text) = member("KmsKeyId");
    }
}
