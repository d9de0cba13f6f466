//! The structure `radio#Marked`.

use client_runtime::structure;

structure! {
    /// The shape `Marked`.
    pub struct Marked, MarkedBuilder: fallible {
        /// The member `mark`.
        mark, set_mark, get_mark: required(text) = event_header("mark");
        /// The member `comment`.
        comment, set_comment, get_comment: optional(text) = member("comment");
    }
}
