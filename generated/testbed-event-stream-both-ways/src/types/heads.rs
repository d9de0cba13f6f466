//! The structure `radio#Heads`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `Heads` of the model.
    pub struct Heads, HeadsBuilder {
        /// The member `truth` of the model.
        truth, set_truth, get_truth: optional(copy(bool)) = event_header("truth");
        /// The member `b` of the model.
        b, set_b, get_b: optional(copy(i8)) = event_header("b");
        /// The member `s` of the model.
        s, set_s, get_s: optional(copy(i16)) = event_header("s");
        /// The member `i` of the model.
        i, set_i, get_i: optional(copy(i32)) = event_header("i");
        /// The member `l` of the model.
        l, set_l, get_l: optional(copy(i64)) = event_header("l");
        /// The member `blob` of the model.
        blob, set_blob, get_blob: optional(value(Blob)) = event_header("blob");
        /// The member `text` of the model.
        text, set_text, get_text: optional(text) = event_header("text");
        /// The member `mode` of the model.
        mode, set_mode, get_mode: optional(value(Mode)) = event_header("mode");
        /// The member `at` of the model.
        at, set_at, get_at: optional(value(DateTime)) = event_header("at");
    }
}
