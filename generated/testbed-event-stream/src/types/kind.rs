//! The enum `watch#Kind`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Kind`.
    pub enum Kind {
        Jpeg = "image/jpeg",
    }
}
