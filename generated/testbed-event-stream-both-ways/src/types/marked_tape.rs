//! The structure `radio#MarkedTape`.

use aws_smithy_types::Blob;
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `MarkedTape` of the model.
    pub struct MarkedTape, MarkedTapeBuilder: fallible {
        /// The member `mark` of the model.
        mark, set_mark, get_mark: corrected(Mode::from("no value was set"), value(Mode)) = event_header("mark");
        /// The member `tape` of the model.
        tape, set_tape, get_tape: optional(value(Blob)) = event_payload();
    }
}
