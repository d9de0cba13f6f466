//! The structure `com.amazonaws.secretsmanager#SecretVersionsListEntry`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

structure! {
    /// A version of a secret, without its value.
    pub struct SecretVersionsListEntry, SecretVersionsListEntryBuilder, received {
        /// The identifier of the version.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The staging labels of the version; absent if it is deprecated.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// The day on which this version was last read.
        ///
        /// The time of day is truncated. Absent if the version was never read.
        last_accessed_date, set_last_accessed_date, get_last_accessed_date: optional(value(DateTime)) = member("LastAccessedDate");
        /// The time at which this version was created.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
        /// The KMS keys that encrypt this version.
        ///
        /// The AWS managed key is shown as `DefaultEncryptionKey`.
        ///
        /// Each item: at most 2048 characters.
        kms_key_ids, set_kms_key_ids, get_kms_key_ids: optional(list(text)) = member("KmsKeyIds");
    }
}
