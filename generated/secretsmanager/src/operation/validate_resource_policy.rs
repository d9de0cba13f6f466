//! Checks a resource policy without attaching it.
//!
//! The syntax of the policy is checked, and whether it grants access too widely or would lock the caller out.
//! [`PolicyValidationPassed`](field@ValidateResourcePolicyOutput::policy_validation_passed) of the answer tells
//! the result, and [`ValidationErrors`](field@ValidateResourcePolicyOutput::validation_errors) the reasons. A
//! policy that does not pass is thus no error of the call.
//! [`SecretId`](field@ValidateResourcePolicyInput::secret_id) says for which secret the policy is meant, and
//! may be left out. [`PutResourcePolicy`](crate::operation::put_resource_policy) attaches the policy.
//!
//! **Permissions**: `secretsmanager:ValidateResourcePolicy` and `secretsmanager:PutResourcePolicy`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the whole policy, so nothing secret belongs into it.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has a
//!   value that is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this, for instance scheduled for deletion.
//! - [`MalformedPolicyDocumentException`](type@crate::types::error::MalformedPolicyDocumentException): the
//!   policy cannot be read, for instance because it is not JSON.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`resource_policy`](builders::ValidateResourcePolicyFluentBuilder::resource_policy).
//! - Gives a [`ValidateResourcePolicyOutput`].
//! - Safe to repeat: it changes nothing.
//!
#![doc = include_str!("../../docs/operation/validate_resource_policy.md")]

use client_runtime::operation;

use crate::types::ValidationErrorsEntry;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ValidateResourcePolicy`.
    operation ValidateResourcePolicy, validate_resource_policy: "ValidateResourcePolicy" {}

    /// The input of [`ValidateResourcePolicy`](self).
    input ValidateResourcePolicyInput, ValidateResourcePolicyInputBuilder, ValidateResourcePolicyFluentBuilder {
        /// The secret that the policy is meant for, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included. Without it the policy is checked on its own.
        ///
        /// Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The policy to check, as a string that holds a JSON document.
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
        /// What is wrong with the policy, an entry for each failed check; empty or absent if it passed.
        validation_errors, set_validation_errors, get_validation_errors: optional(list(ValidationErrorsEntry)) = member("ValidationErrors");
    }

    errors ValidateResourcePolicyError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
