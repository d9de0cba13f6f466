//! The enum `corners#Mood`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Mood`.
    pub enum Mood: sensitive {
        Bad = "bad",
        Good = "canary",
    }
}
