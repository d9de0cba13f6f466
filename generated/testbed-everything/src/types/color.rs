//! The enum `depot#Color`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Color`.
    pub enum Color {
        Empty = "",
        Ab = "AB",
        UnknownValue = "Unknown",
        Ab_ = "a_b",
        LightRed = "light red/1",
        None = "none",
    }
}
