//! The enum `radio#Mode`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Mode`.
    pub enum Mode {
        Am = "am",
        Fm = "fm",
    }
}
