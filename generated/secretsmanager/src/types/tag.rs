//! The structure `com.amazonaws.secretsmanager#Tag`.

use client_runtime::structure;

structure! {
    /// A key and value attached to a secret, for search, billing or authorization.
    ///
    /// Tags are not encrypted and appear in CloudTrail, so do not put confidential information in them. They are
    /// case-sensitive.
    pub struct Tag, TagBuilder {
        /// The key, unique within a secret.
        ///
        /// The prefix `aws:` is reserved.
        ///
        /// Length: 1 to 128 characters.
        key, set_key, get_key: optional(text) = member("Key");
        /// The value, which may be empty.
        ///
        /// Length: at most 256 characters.
        value, set_value, get_value: optional(text) = member("Value");
    }
}
