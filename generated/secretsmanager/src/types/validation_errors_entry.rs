//! The structure `com.amazonaws.secretsmanager#ValidationErrorsEntry`.

use client_runtime::structure;

structure! {
    /// A check that a resource policy failed.
    pub struct ValidationErrorsEntry, ValidationErrorsEntryBuilder, received {
        /// The name of the check.
        ///
        /// Length: 1 to 512 characters.
        check_name, set_check_name, get_check_name: optional(text) = member("CheckName");
        /// A description of the problem for people to read.
        error_message, set_error_message, get_error_message: optional(text) = member("ErrorMessage");
    }
}
