//! Deletes a resource policy from a secret.
//!
//! From then on, only the remaining policies, those of IAM identities above all, decide who may use the secret.
//! Callers from other accounts lose their access, because that rests on the resource policy.
//! [`PolicyName`](field@DeleteResourcePolicyInput::policy_name) says which policy to delete, and the answer
//! repeats it. [`PutResourcePolicy`](crate::operation::put_resource_policy) attaches a policy again.
//!
//! **Permissions**: `secretsmanager:DeleteResourcePolicy`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail keeps an entry of the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret or the name of the policy has a wrong form.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in the wrong
//!   state, for instance scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::DeleteResourcePolicyFluentBuilder::secret_id).
//! - Gives a [`DeleteResourcePolicyOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/delete_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DeleteResourcePolicy`.
    operation DeleteResourcePolicy, delete_resource_policy: "DeleteResourcePolicy" {}

    /// The input of [`DeleteResourcePolicy`](self).
    input DeleteResourcePolicyInput, DeleteResourcePolicyInputBuilder, DeleteResourcePolicyFluentBuilder {
        /// The secret to detach a resource policy from, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The name of the resource policy to detach, of those attached to the secret.
        ///
        /// It has letters, digits, hyphens and underscores. Without it the request concerns the policy that has no
        /// name.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`DeleteResourcePolicy`](self).
    output DeleteResourcePolicyOutput, DeleteResourcePolicyOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The name of the policy that was detached; absent if it had none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors DeleteResourcePolicyError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
