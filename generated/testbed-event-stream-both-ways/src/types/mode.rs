//! The enumeration `radio#Mode`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Mode` of the model.
    pub enum Mode {
        Am = "am",
        Fm = "fm",
    }
}
