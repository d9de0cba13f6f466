//! The enum `corners#Color`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Color`.
    pub enum Color {
        Red = "red",
    }
}
