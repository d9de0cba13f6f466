//! Gets a resource policy of a secret.
//!
//! The policy is returned as JSON in [`ResourcePolicy`](field@GetResourcePolicyOutput::resource_policy). If the
//! secret has no policy, the call succeeds and this member is absent.
//! [`PolicyName`](field@GetResourcePolicyInput::policy_name) selects a policy by name;
//! [`ListResourcePolicies`](crate::operation::list_resource_policies) lists the names.
//!
//! [`PutResourcePolicy`](crate::operation::put_resource_policy) changes the policy, and
//! [`DeleteResourcePolicy`](crate::operation::delete_resource_policy) removes it.
//!
//! **Permissions**: `secretsmanager:GetResourcePolicy`. See
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
//! - Requires [`secret_id`](builders::GetResourcePolicyFluentBuilder::secret_id).
//! - Returns [`GetResourcePolicyOutput`].
//! - Safe to repeat: read-only.
//!
#![doc = include_str!("../../docs/operation/get_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetResourcePolicy`.
    operation GetResourcePolicy, get_resource_policy: "GetResourcePolicy" {}

    /// The input of [`GetResourcePolicy`](self).
    input GetResourcePolicyInput, GetResourcePolicyInputBuilder, GetResourcePolicyFluentBuilder {
        /// The name or ARN of the secret that the resource policy is attached to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The name of the resource policy to read.
        ///
        /// It consists of letters, digits, hyphens and underscores. If omitted, the request applies to the unnamed
        /// policy.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`GetResourcePolicy`](self).
    output GetResourcePolicyOutput, GetResourcePolicyOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The resource policy, as a JSON document.
        ///
        /// Absent if none is attached. The service may have reformatted the document, so compare policies by meaning
        /// rather than as strings.
        ///
        /// Length: 1 to 20480 characters.
        resource_policy, set_resource_policy, get_resource_policy: optional(text) = member("ResourcePolicy");
        /// The name of the resource policy; absent if the policy has none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors GetResourcePolicyError {
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
