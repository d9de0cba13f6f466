//! Generates a random password.
//!
//! The password has 32 characters unless [`PasswordLength`](field@GetRandomPasswordInput::password_length) says
//! otherwise: from 1 to 4,096 are possible. It is made of upper-case and lower-case letters, digits and
//! punctuation, with at least one of each kind.
//! [`ExcludeUppercase`](field@GetRandomPasswordInput::exclude_uppercase),
//! [`ExcludeLowercase`](field@GetRandomPasswordInput::exclude_lowercase),
//! [`ExcludeNumbers`](field@GetRandomPasswordInput::exclude_numbers) and
//! [`ExcludePunctuation`](field@GetRandomPasswordInput::exclude_punctuation) leave out a kind,
//! [`ExcludeCharacters`](field@GetRandomPasswordInput::exclude_characters) leaves out single characters, and
//! [`IncludeSpace`](field@GetRandomPasswordInput::include_space) admits the space. Set
//! [`RequireEachIncludedType`](field@GetRandomPasswordInput::require_each_included_type) to false if a kind may
//! be missing.
//!
//! The password is returned and not stored anywhere. To keep it, pass it to
//! [`CreateSecret`](crate::operation::create_secret) or [`PutSecretValue`](crate::operation::put_secret_value).
//!
//! **Permissions**: `secretsmanager:GetRandomPassword`. The action belongs to no particular secret, so policies
//! grant it on all resources. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call and its parameters, but not the password. Do not write a secret
//! into `ExcludeCharacters`.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the length is not
//!   allowed, or too short to hold a character of every required kind.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters contradict
//!   each other, for instance by excluding every kind of character.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`GetRandomPasswordOutput`].
//! - Safe to repeat: it changes nothing.
//!
#![doc = include_str!("../../docs/operation/get_random_password.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetRandomPassword`.
    operation GetRandomPassword, get_random_password: "GetRandomPassword" {
        const SENSITIVE_OUTPUT: bool = true;
    }

    /// The input of [`GetRandomPassword`](self).
    input GetRandomPasswordInput, GetRandomPasswordInputBuilder, GetRandomPasswordFluentBuilder {
        /// The number of characters.
        ///
        /// Default 32.
        ///
        /// Range: 1 to 4096.
        password_length, set_password_length, get_password_length: optional(copy(i64)) = member("PasswordLength");
        /// Characters that the password must not have, up to 4096, written one after the other.
        ///
        /// None by default. Use it for what a database or a connection string cannot stand.
        ///
        /// Length: at most 4096 characters.
        exclude_characters, set_exclude_characters, get_exclude_characters: optional(text) = member("ExcludeCharacters");
        /// Whether to leave out digits.
        ///
        /// Default `false`.
        exclude_numbers, set_exclude_numbers, get_exclude_numbers: optional(copy(bool)) = member("ExcludeNumbers");
        /// Whether to leave out the 32 punctuation characters of ASCII.
        ///
        /// Default `false`.
        exclude_punctuation, set_exclude_punctuation, get_exclude_punctuation: optional(copy(bool)) = member("ExcludePunctuation");
        /// Whether to leave out the letters A to Z. Default `false`.
        exclude_uppercase, set_exclude_uppercase, get_exclude_uppercase: optional(copy(bool)) = member("ExcludeUppercase");
        /// Whether to leave out the letters a to z.
        ///
        /// Default `false`.
        exclude_lowercase, set_exclude_lowercase, get_exclude_lowercase: optional(copy(bool)) = member("ExcludeLowercase");
        /// Whether the space character may occur.
        ///
        /// Default `false`.
        include_space, set_include_space, get_include_space: optional(copy(bool)) = member("IncludeSpace");
        /// Whether every kind of character that is not left out must occur at least once.
        ///
        /// Default `true`. The kinds are uppercase letters, lowercase letters, digits and punctuation; the length must
        /// leave room for one of each.
        require_each_included_type, set_require_each_included_type, get_require_each_included_type: optional(copy(bool)) = member("RequireEachIncludedType");
    }

    /// The output of [`GetRandomPassword`](self).
    output GetRandomPasswordOutput, GetRandomPasswordOutputBuilder {
        /// The password that was made.
        ///
        /// The service keeps no copy; store it with [`CreateSecret`](crate::operation::create_secret) or
        /// [`PutSecretValue`](crate::operation::put_secret_value). CloudTrail leaves it out of its records.
        ///
        /// Length: at most 4096 characters. Sensitive: `Debug` does not show it.
        random_password, set_random_password, get_random_password: optional(text) = member("RandomPassword"), sensitive;
    }

    errors GetRandomPasswordError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
    }
}
