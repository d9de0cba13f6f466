//! Deletes a resource policy from a secret.
//!
//! After that, access depends only on the remaining policies, mainly those of IAM identities. Callers from
//! other accounts lose access, because access across accounts requires a resource policy.
//! [`PolicyName`](field@DeleteResourcePolicyInput::policy_name) selects the policy to delete, and the response
//! repeats it. To attach a policy again, call [`PutResourcePolicy`](crate::operation::put_resource_policy).
//!
//! **Permissions**: `secretsmanager:DeleteResourcePolicy`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret or the name of the policy is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::DeleteResourcePolicyFluentBuilder::secret_id).
//! - Returns [`DeleteResourcePolicyOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/delete_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DeleteResourcePolicy`.
    operation DeleteResourcePolicy, delete_resource_policy: "DeleteResourcePolicy" {}

    /// The input of [`DeleteResourcePolicy`](self).
    input DeleteResourcePolicyInput, DeleteResourcePolicyInputBuilder, DeleteResourcePolicyFluentBuilder {
        /// The name or ARN of the secret to detach a resource policy from.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The name of the resource policy to detach.
        ///
        /// It consists of letters, digits, hyphens and underscores. If omitted, the request applies to the unnamed
        /// policy.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`DeleteResourcePolicy`](self).
    output DeleteResourcePolicyOutput, DeleteResourcePolicyOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The name of the detached policy; absent if it had none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors DeleteResourcePolicyError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
