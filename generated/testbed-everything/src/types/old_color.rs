//! The enum `depot#OldColor`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `OldColor`.
    pub enum OldColor {
        _1st = "1st",
        Ab = "A-B",
        Ab_ = "a:b",
        Red = "red",
        SelfValue = "self",
        Empty = "é",
    }
}
