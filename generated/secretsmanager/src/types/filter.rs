//! The structure `com.amazonaws.secretsmanager#Filter`.

use client_runtime::structure;

use crate::types::FilterNameStringType;

structure! {
    /// A filter for secrets: the property to match, and the values to match it against.
    pub struct Filter, FilterBuilder, sent {
        /// The property to match.
        ///
        /// Values are matched as prefixes. Matching is case-sensitive, except for `description` and `all`.
        key, set_key, get_key: optional(value(FilterNameStringType)) = member("Key");
        /// The values to match against.
        ///
        /// At least one of them must match.
        ///
        /// Prefix a value with `!` to negate it. A value consists of up to 512 letters, digits, spaces and the
        /// characters `:_@/+=.-!`.
        ///
        /// Length: 1 to 10 items. Each item: at most 512 characters. Pattern of each item:
        /// `^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$`.
        values, set_values, get_values: optional(list(text)) = member("Values");
    }
}
