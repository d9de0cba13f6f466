//! The structure `tide#Level`.

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};
use client_runtime::structure;

structure! {
    /// The shape `Level`.
    pub struct Level, LevelBuilder {
        /// The member `at`.
        at, set_at, get_at: optional(value(DateTime)) = member("at");
        /// The member `metres`.
        metres, set_metres, get_metres: optional(copy(f64)) = member("metres");
        /// The member `error`.
        error, set_error, get_error: optional(copy(f32)) = member("error");
        /// The member `waves`.
        waves, set_waves, get_waves: optional(copy(i64)) = member("waves");
        /// The member `count`.
        count, set_count, get_count: optional(copy(i32)) = member("count");
        /// The member `force`.
        force, set_force, get_force: optional(copy(i8)) = member("force");
        /// The member `depth`.
        depth, set_depth, get_depth: optional(copy(i16)) = member("depth");
        /// The member `flood`.
        flood, set_flood, get_flood: optional(copy(bool)) = member("flood");
        /// The member `photo`.
        photo, set_photo, get_photo: optional(value(Blob)) = member("photo");
        /// The member `note`.
        note, set_note, get_note: optional(text) = member("note");
        /// The member `drops`.
        drops, set_drops, get_drops: optional(value(BigInteger)) = member("drops");
        /// The member `moon`.
        moon, set_moon, get_moon: optional(value(BigDecimal)) = member("moon");
        /// The member `last`.
        last, set_last, get_last: optional(boxed(Level)) = member("last");
    }
}
