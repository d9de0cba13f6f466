//! The enum `archive#Mode`.

use client_runtime::string_enum;

string_enum! {
    /// Whether responses have checksums.
    pub enum Mode {
        Enabled = "ENABLED",
    }
}
