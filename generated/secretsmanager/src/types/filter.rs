//! The structure `com.amazonaws.secretsmanager#Filter`.

use client_runtime::structure;

use crate::types::FilterNameStringType;

structure! {
    /// A condition on secrets: where to look, and for what.
    pub struct Filter, FilterBuilder {
        /// Where to look: one of the values of the enumeration.
        ///
        /// Matches are by prefix, and mind upper and lower case, except for `description` and `all`.
        key, set_key, get_key: optional(value(FilterNameStringType)) = member("Key");
        /// What to look for; one of the values must match.
        ///
        /// Put `!` before a value to keep what does not match it. A value has up to 512 letters, digits, spaces and the
        /// characters `:_@/+=.-!`.
        ///
        /// Length: 1 to 10 items. Each item: at most 512 characters. Pattern of each item:
        /// `^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$`.
        values, set_values, get_values: optional(list(text)) = member("Values");
    }
}
