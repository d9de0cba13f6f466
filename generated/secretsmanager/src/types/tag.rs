//! The structure `com.amazonaws.secretsmanager#Tag`.

use client_runtime::structure;

structure! {
    /// A key and a value attached to a secret, to find, bill or authorise by.
    ///
    /// Tags are not encrypted and appear in CloudTrail; keep confidential words out of them. Upper and lower case
    /// differ.
    pub struct Tag, TagBuilder {
        /// The key, unique within a secret.
        ///
        /// The prefix `aws:` is reserved.
        ///
        /// Length: 1 to 128 characters.
        key, set_key, get_key: optional(text) = member("Key");
        /// The value; it may be empty.
        ///
        /// Length: at most 256 characters.
        value, set_value, get_value: optional(text) = member("Value");
    }
}
