//! Checks a resource policy without attaching it.
//!
//! The checks cover the syntax of the policy, and whether it grants access too broadly or would lock the caller
//! out. [`PolicyValidationPassed`](field@ValidateResourcePolicyOutput::policy_validation_passed) in the
//! response has the result, and [`ValidationErrors`](field@ValidateResourcePolicyOutput::validation_errors) the
//! reasons for a failure; the call itself succeeds even if the policy does not pass.
//! [`SecretId`](field@ValidateResourcePolicyInput::secret_id) is the secret that the policy is for, and is
//! optional. To attach the policy, call [`PutResourcePolicy`](crate::operation::put_resource_policy).
//!
//! **Permissions**: `secretsmanager:ValidateResourcePolicy` and `secretsmanager:PutResourcePolicy`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the whole policy, so do not put anything secret in it.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has an
//!   invalid value.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): the
//!   policy cannot be parsed, for example because it is not JSON.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`resource_policy`](builders::ValidateResourcePolicyFluentBuilder::resource_policy).
//! - Returns [`ValidateResourcePolicyOutput`].
//! - Safe to repeat: read-only.
//!
#![doc = include_str!("../../docs/operation/validate_resource_policy.md")]

use client_runtime::operation;

use crate::types::ValidationErrorsEntry;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ValidateResourcePolicy`.
    operation ValidateResourcePolicy, validate_resource_policy: "ValidateResourcePolicy" {}

    /// The input of [`ValidateResourcePolicy`](self).
    input ValidateResourcePolicyInput, ValidateResourcePolicyInputBuilder, ValidateResourcePolicyFluentBuilder {
        /// The name or ARN of the secret that the policy is for.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix. If omitted, the policy is checked on its own.
        ///
        /// Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The policy to check, as a JSON document.
        ///
        /// It is not attached to anything.
        ///
        /// Required. Length: 1 to 20480 characters.
        resource_policy, set_resource_policy, get_resource_policy: optional(text) = member("ResourcePolicy");
    }

    /// The output of [`ValidateResourcePolicy`](self).
    output ValidateResourcePolicyOutput, ValidateResourcePolicyOutputBuilder {
        /// Whether the policy passed every check.
        ///
        /// Default: `false`.
        policy_validation_passed, set_policy_validation_passed, get_policy_validation_passed: or(false, copy(bool)) = member("PolicyValidationPassed");
        /// The failed checks; empty or absent if the policy passed.
        validation_errors, set_validation_errors, get_validation_errors: optional(list(ValidationErrorsEntry)) = member("ValidationErrors");
    }

    errors ValidateResourcePolicyError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
