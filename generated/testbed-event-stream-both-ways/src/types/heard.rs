//! The structure `radio#Heard`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

structure! {
    /// The shape `Heard`.
    pub struct Heard, HeardBuilder, received {
        /// The member `words`.
        words, set_words, get_words: optional(text) = member("words");
        /// The member `at`.
        at, set_at, get_at: optional(value(DateTime)) = member("at");
    }
}
