//! The structure `radio#Taped`.

use aws_smithy_types::Blob;
use client_runtime::structure;

structure! {
    /// The shape `Taped`.
    pub struct Taped, TapedBuilder: fallible {
        /// The member `tape`.
        tape, set_tape, get_tape: required(value(Blob)) = event_payload();
    }
}
