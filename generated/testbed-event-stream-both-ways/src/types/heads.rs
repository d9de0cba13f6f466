//! The structure `radio#Heads`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `Heads`.
    pub struct Heads, HeadsBuilder {
        /// The member `truth`.
        truth, set_truth, get_truth: optional(copy(bool)) = event_header("truth");
        /// The member `b`.
        b, set_b, get_b: optional(copy(i8)) = event_header("b");
        /// The member `s`.
        s, set_s, get_s: optional(copy(i16)) = event_header("s");
        /// The member `i`.
        i, set_i, get_i: optional(copy(i32)) = event_header("i");
        /// The member `l`.
        l, set_l, get_l: optional(copy(i64)) = event_header("l");
        /// The member `blob`.
        blob, set_blob, get_blob: optional(value(Blob)) = event_header("blob");
        /// The member `text`.
        text, set_text, get_text: optional(text) = event_header("text");
        /// The member `mode`.
        mode, set_mode, get_mode: optional(value(Mode)) = event_header("mode");
        /// The member `at`.
        at, set_at, get_at: optional(value(DateTime)) = event_header("at");
    }
}
