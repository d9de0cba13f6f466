//! The enum `names#Spec`.

use client_runtime::string_enum;

string_enum! {
    /// The shape `Spec`.
    pub enum Spec {
        _1 = "1",
        AaCompromise = "A_A_COMPROMISE",
        EccSecgP256K1 = "ECC_SECG_P256K1",
        G1X = "G_1X",
        A1B = "a1-b",
        A1B_ = "a1b",
        SelfValue = "self",
        SelfValue_ = "self value",
        UnknownValue = "unknown",
        UnknownValue_ = "unknown value",
        W3C = "w3c",
    }
}
