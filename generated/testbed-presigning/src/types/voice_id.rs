//! The enumeration `com.amazonaws.polly#VoiceId`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `VoiceId` of the model.
    pub enum VoiceId {
        Joanna = "Joanna",
    }
}
