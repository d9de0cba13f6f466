//! The structure `radio#Say`.

use client_runtime::structure;

structure! {
    /// The shape `Say` of the model.
    pub struct Say, SayBuilder: fallible {
        /// The member `words` of the model.
        words, set_words, get_words: required(text) = member("words");
        /// The member `slowly` of the model.
        slowly, set_slowly, get_slowly: optional(copy(bool)) = member("slowly");
    }
}
