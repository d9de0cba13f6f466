//! The structure `watch#Pictured`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Kind;

structure! {
    /// The shape `Pictured`.
    pub struct Pictured, PicturedBuilder: fallible, received {
        /// The member `kind`.
        kind, set_kind, get_kind: corrected(Kind::from("no value was set"), value(Kind)) = event_header("kind");
        /// The member `upright`.
        upright, set_upright, get_upright: optional(copy(bool)) = event_header("upright");
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
        /// The member `at`.
        at, set_at, get_at: optional(value(DateTime)) = event_header("at");
        /// The member `picture`.
        picture, set_picture, get_picture: required(value(Blob)) = event_payload();
    }
}
