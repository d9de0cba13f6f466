//! The structure `watch#Pictured`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Kind;

structure! {
    /// The shape `Pictured`.
    pub struct Pictured, PicturedBuilder: fallible {
        /// The member `kind`.
        kind, set_kind, get_kind: corrected(Kind::from("no value was set"), value(Kind)) = member("kind");
        /// The member `upright`.
        upright, set_upright, get_upright: optional(copy(bool)) = member("upright");
        /// The member `b`.
        b, set_b, get_b: optional(copy(i8)) = member("b");
        /// The member `s`.
        s, set_s, get_s: optional(copy(i16)) = member("s");
        /// The member `i`.
        i, set_i, get_i: optional(copy(i32)) = member("i");
        /// The member `l`.
        l, set_l, get_l: optional(copy(i64)) = member("l");
        /// The member `blob`.
        blob, set_blob, get_blob: optional(value(Blob)) = member("blob");
        /// The member `at`.
        at, set_at, get_at: optional(value(DateTime)) = member("at");
        /// The member `picture`.
        picture, set_picture, get_picture: required(value(Blob)) = member("picture");
    }
}
