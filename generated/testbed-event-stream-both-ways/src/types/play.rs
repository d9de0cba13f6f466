//! The structure `radio#Play`.

use aws_smithy_types::Blob;
use client_runtime::structure;

structure! {
    /// The shape `Play`.
    pub struct Play, PlayBuilder, sent {
        /// The member `sound`.
        sound, set_sound, get_sound: optional(value(Blob)) = event_payload();
    }
}
