//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `HasCMKsException`.
    pub struct HasCmKsException, HasCmKsExceptionBuilder "HasCmKsException [HasCMKsException]" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Oops`.
    pub struct Oops, OopsBuilder "Oops" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Oops`.
    pub struct OtherOops, OtherOopsBuilder "OtherOops [Oops]" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Self`.
    pub struct SelfValue, SelfValueBuilder "SelfValue [Self]" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `SelfValue`.
    pub struct SelfValue_, SelfValueBuilder_ "SelfValue_ [SelfValue]" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Unhandled`.
    pub struct UnhandledOops, UnhandledOopsBuilder "UnhandledOops [Unhandled]" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}
