//! The structure `radio#Taped`.

use aws_smithy_types::Blob;
use client_runtime::structure;

structure! {
    /// The shape `Taped` of the model.
    pub struct Taped, TapedBuilder: fallible {
        /// The member `tape` of the model.
        tape, set_tape, get_tape: required(value(Blob)) = event_payload();
    }
}
