//! The structure `com.amazonaws.secretsmanager#SecretValueEntry`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

structure! {
    /// A secret in a batch, with the value of its current version in
    /// [`SecretString`](field@SecretValueEntry::secret_string) or
    /// [`SecretBinary`](field@SecretValueEntry::secret_binary).
    pub struct SecretValueEntry, SecretValueEntryBuilder, received {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The ID of the version that was read, which is labeled `AWSCURRENT`.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
        /// The value of this version as bytes, already decoded from base64.
        ///
        /// Absent if the value was stored as a string, which is in
        /// [`SecretString`](field@SecretValueEntry::secret_string). CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 bytes. Sensitive: redacted in `Debug` output.
        secret_binary, set_secret_binary, get_secret_binary: optional(value(Blob)) = member("SecretBinary"), sensitive;
        /// The value of this version as a string.
        ///
        /// Absent if the value was stored as bytes, which are in
        /// [`SecretBinary`](field@SecretValueEntry::secret_binary). For a secret created in the console, this is a JSON
        /// object. CloudTrail does not record it.
        ///
        /// Length: 1 to 65536 characters. Sensitive: redacted in `Debug` output.
        secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
        /// The staging labels of this version.
        ///
        /// `AWSCURRENT` marks the version in use, `AWSPREVIOUS` the one before it, and `AWSPENDING` one that a rotation
        /// is preparing; other labels are user-defined.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 256 characters.
        version_stages, set_version_stages, get_version_stages: optional(list(text)) = member("VersionStages");
        /// The time at which this version was created.
        created_date, set_created_date, get_created_date: optional(value(DateTime)) = member("CreatedDate");
    }
}
