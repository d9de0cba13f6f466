//! The enumeration `com.amazonaws.polly#OutputFormat`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `OutputFormat` of the model.
    pub enum OutputFormat {
        Mp3 = "mp3",
    }
}
