//! The structure `radio#Say`.

use client_runtime::structure;

structure! {
    /// The shape `Say`.
    pub struct Say, SayBuilder: fallible, sent {
        /// The member `words`.
        words, set_words, get_words: required(text) = member("words");
        /// The member `slowly`.
        slowly, set_slowly, get_slowly: optional(copy(bool)) = member("slowly");
    }
}
