//! The enum `com.amazonaws.polly#VoiceId`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `VoiceId`.
    pub enum VoiceId {
        Joanna = "Joanna",
    }
}
