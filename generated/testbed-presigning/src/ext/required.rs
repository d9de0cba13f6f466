//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

use crate::types::{OutputFormat, VoiceId};

required_members! {
    SynthesizeSpeech, synthesize_speech, SynthesizeSpeechFluentBuilder {
        output_format, set_output_format: value(OutputFormat);
        text, set_text: text;
        voice_id, set_voice_id: value(VoiceId);
    }
}
