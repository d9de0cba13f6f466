//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `HasCMKsException` of the model.
    pub struct HasCmKsException, HasCmKsExceptionBuilder "HasCmKsException [HasCMKsException]" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Oops` of the model.
    pub struct Oops, OopsBuilder "Oops" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Oops` of the model.
    pub struct OtherOops, OtherOopsBuilder "OtherOops [Oops]" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Self` of the model.
    pub struct SelfValue, SelfValueBuilder "SelfValue [Self]" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `SelfValue` of the model.
    pub struct SelfValue_, SelfValueBuilder_ "SelfValue_ [SelfValue]" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Unhandled` of the model.
    pub struct UnhandledOops, UnhandledOopsBuilder "UnhandledOops [Unhandled]" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}
