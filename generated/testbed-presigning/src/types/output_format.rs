//! The enum `com.amazonaws.polly#OutputFormat`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `OutputFormat`.
    pub enum OutputFormat {
        Mp3 = "mp3",
    }
}
