//! The structure `watch#Pictured`.

use aws_smithy_types::{Blob, DateTime};
use client_runtime::structure;

use crate::types::Kind;

structure! {
    /// The shape `Pictured` of the model.
    pub struct Pictured, PicturedBuilder: fallible {
        /// The member `kind` of the model.
        kind, set_kind, get_kind: corrected(Kind::from("no value was set"), value(Kind)) = event_header("kind");
        /// The member `upright` of the model.
        upright, set_upright, get_upright: optional(copy(bool)) = event_header("upright");
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
        /// The member `at` of the model.
        at, set_at, get_at: optional(value(DateTime)) = event_header("at");
        /// The member `picture` of the model.
        picture, set_picture, get_picture: required(value(Blob)) = event_payload();
    }
}
