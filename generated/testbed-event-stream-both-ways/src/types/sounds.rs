//! The event stream `radio#Sounds`.

use client_runtime::event_stream;

use crate::types::{Chosen, Heads, Marked, MarkedTape, Noted, Over, Posed, Setting, Taped};

event_stream! {
    /// Events of every kind.
    pub enum Sounds: received sent {
        /// The member `heads`.
        Heads(value(Heads)), as_heads, is_heads = event("heads"), headers_only {
            truth: optional header(value) = "truth";
            b: optional header(value) = "b";
            s: optional header(value) = "s";
            i: optional header(value) = "i";
            l: optional header(value) = "l";
            blob: optional header(value) = "blob";
            text: optional header(text) = "text";
            mode: optional header(text) = "mode";
            at: optional header(value) = "at";
        }
        /// The member `noted`.
        Noted(value(Noted)), as_noted, is_noted = event("noted") {
            text: optional payload(text);
        }
        /// The member `taped`.
        Taped(value(Taped)), as_taped, is_taped = event("taped") {
            tape: required payload(bytes);
        }
        /// The member `posed`.
        Posed(value(Posed)), as_posed, is_posed = event("posed") {
            setting: optional payload(structure);
        }
        /// The member `chosen`.
        Chosen(value(Chosen)), as_chosen, is_chosen = event("chosen") {
            choice: optional payload(structure);
        }
        /// The member `marked`.
        Marked(value(Marked)), as_marked, is_marked = event("marked") {
            mark: required header(text) = "mark";
        }
        /// The member `marked_tape`.
        MarkedTape(value(MarkedTape)), as_marked_tape, is_marked_tape = event("marked_tape") {
            mark: required header(text) = "mark";
            tape: optional payload(bytes);
        }
        /// The member `set`.
        Set(value(Setting)), as_set, is_set = event("set");
        /// The member `over`.
        Over(value(Over)), as_over, is_over = event("over");
    }

    errors SoundsError {
        /// The shape `FailedException`.
        FailedException, is_failed_exception: "failed" {
            stage: optional header(value) = "stage";
        }
    }
}
