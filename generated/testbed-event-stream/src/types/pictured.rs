//! The structure `watch#Pictured`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Kind;

structure! {
    /// The shape `Pictured` of the model.
    pub struct Pictured, PicturedBuilder: fallible {
        /// The member `kind` of the model.
        kind, set_kind, get_kind: corrected(Kind::from("no value was set"), value(Kind)) = member("kind");
        /// The member `upright` of the model.
        upright, set_upright, get_upright: optional(copy(bool)) = member("upright");
        /// The member `b` of the model.
        b, set_b, get_b: optional(copy(i8)) = member("b");
        /// The member `s` of the model.
        s, set_s, get_s: optional(copy(i16)) = member("s");
        /// The member `i` of the model.
        i, set_i, get_i: optional(copy(i32)) = member("i");
        /// The member `l` of the model.
        l, set_l, get_l: optional(copy(i64)) = member("l");
        /// The member `blob` of the model.
        blob, set_blob, get_blob: optional(value(Blob)) = member("blob");
        /// The member `at` of the model.
        at, set_at, get_at: optional(value(DateTime)) = member("at");
        /// The member `picture` of the model.
        picture, set_picture, get_picture: required(value(Blob)) = member("picture");
    }
}
