//! The structure `radio#MarkedTape`.

use aws_smithy_types::Blob;
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `MarkedTape`.
    pub struct MarkedTape, MarkedTapeBuilder: fallible {
        /// The member `mark`.
        mark, set_mark, get_mark: corrected(Mode::from("no value was set"), value(Mode)) = event_header("mark");
        /// The member `tape`.
        tape, set_tape, get_tape: optional(value(Blob)) = event_payload();
    }
}
