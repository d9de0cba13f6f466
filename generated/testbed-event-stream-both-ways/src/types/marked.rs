//! The structure `radio#Marked`.

use client_runtime::structure;

structure! {
    /// The shape `Marked` of the model.
    pub struct Marked, MarkedBuilder: fallible {
        /// The member `mark` of the model.
        mark, set_mark, get_mark: required(text) = event_header("mark");
        /// The member `comment` of the model.
        comment, set_comment, get_comment: optional(text) = member("comment");
    }
}
