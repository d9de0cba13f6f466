//! Generates a random password.
//!
//! The password has 32 characters by default; [`PasswordLength`](field@GetRandomPasswordInput::password_length)
//! can be 1 to 4,096. It consists of uppercase and lowercase letters, digits and punctuation, with at least one
//! of each. [`ExcludeUppercase`](field@GetRandomPasswordInput::exclude_uppercase),
//! [`ExcludeLowercase`](field@GetRandomPasswordInput::exclude_lowercase),
//! [`ExcludeNumbers`](field@GetRandomPasswordInput::exclude_numbers) and
//! [`ExcludePunctuation`](field@GetRandomPasswordInput::exclude_punctuation) each exclude one of these
//! character types, [`ExcludeCharacters`](field@GetRandomPasswordInput::exclude_characters) excludes individual
//! characters, and [`IncludeSpace`](field@GetRandomPasswordInput::include_space) allows spaces. If types may be
//! missing from the password, set
//! [`RequireEachIncludedType`](field@GetRandomPasswordInput::require_each_included_type) to false.
//!
//! The password is returned but not stored. To store it, pass it to
//! [`CreateSecret`](crate::operation::create_secret) or [`PutSecretValue`](crate::operation::put_secret_value).
//!
//! **Permissions**: `secretsmanager:GetRandomPassword`. The action does not apply to a particular secret, so
//! policies must grant it on all resources. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call and its parameters, but not the password. Do not put a secret in
//! `ExcludeCharacters`.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the length is out of
//!   range, or too short for one character of every required type.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters conflict,
//!   for example by excluding every character type.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`GetRandomPasswordOutput`].
//! - Safe to repeat: read-only.
//!
#![doc = include_str!("../../docs/operation/get_random_password.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetRandomPassword`.
    operation GetRandomPassword, get_random_password: "GetRandomPassword" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`GetRandomPassword`](self).
    input GetRandomPasswordInput, GetRandomPasswordInputBuilder, GetRandomPasswordFluentBuilder {
        /// The length of the password.
        ///
        /// Default: 32.
        ///
        /// Range: 1 to 4096.
        password_length, set_password_length, get_password_length: optional(copy(i64)) = member("PasswordLength");
        /// The characters to exclude from the password, up to 4,096, as one string.
        ///
        /// Default: none. Use it for characters that a database or connection string does not allow.
        ///
        /// Length: at most 4096 characters.
        exclude_characters, set_exclude_characters, get_exclude_characters: optional(text) = member("ExcludeCharacters");
        /// Whether to exclude digits.
        ///
        /// Default: `false`.
        exclude_numbers, set_exclude_numbers, get_exclude_numbers: optional(copy(bool)) = member("ExcludeNumbers");
        /// Whether to exclude the 32 ASCII punctuation characters.
        ///
        /// Default: `false`.
        exclude_punctuation, set_exclude_punctuation, get_exclude_punctuation: optional(copy(bool)) = member("ExcludePunctuation");
        /// Whether to exclude the letters A to Z. Default: `false`.
        exclude_uppercase, set_exclude_uppercase, get_exclude_uppercase: optional(copy(bool)) = member("ExcludeUppercase");
        /// Whether to exclude the letters a to z.
        ///
        /// Default: `false`.
        exclude_lowercase, set_exclude_lowercase, get_exclude_lowercase: optional(copy(bool)) = member("ExcludeLowercase");
        /// Whether to allow spaces.
        ///
        /// Default: `false`.
        include_space, set_include_space, get_include_space: optional(copy(bool)) = member("IncludeSpace");
        /// Whether every character type that is not excluded must occur at least once.
        ///
        /// Default: `true`. The types are uppercase letters, lowercase letters, digits and punctuation; the password
        /// must be long enough for one of each.
        require_each_included_type, set_require_each_included_type, get_require_each_included_type: optional(copy(bool)) = member("RequireEachIncludedType");
    }

    /// The output of [`GetRandomPassword`](self).
    output GetRandomPasswordOutput, GetRandomPasswordOutputBuilder {
        /// The generated password.
        ///
        /// The service does not keep a copy; store it with [`CreateSecret`](crate::operation::create_secret) or
        /// [`PutSecretValue`](crate::operation::put_secret_value). CloudTrail does not record it.
        ///
        /// Length: at most 4096 characters. Sensitive: redacted in `Debug` output.
        random_password, set_random_password, get_random_password: optional(text) = member("RandomPassword"), sensitive;
    }

    errors GetRandomPasswordError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
    }
}
