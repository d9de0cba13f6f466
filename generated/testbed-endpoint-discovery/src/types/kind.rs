//! The enum `parcels#Kind`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Kind`.
    pub enum Kind {
        Small = "small",
    }
}
