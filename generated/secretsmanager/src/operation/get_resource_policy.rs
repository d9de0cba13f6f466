//! Gets the text of a resource policy of a secret.
//!
//! The policy comes as JSON in [`ResourcePolicy`](field@GetResourcePolicyOutput::resource_policy). If the
//! secret has no policy, the call succeeds and this member is missing.
//! [`PolicyName`](field@GetResourcePolicyInput::policy_name) selects a policy, and
//! [`ListResourcePolicies`](crate::operation::list_resource_policies) gives the names.
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
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret or the name of the policy has a wrong form.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this, for instance scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::GetResourcePolicyFluentBuilder::secret_id).
//! - Gives a [`GetResourcePolicyOutput`].
//! - Safe to repeat: it changes nothing.
//!
#![doc = include_str!("../../docs/operation/get_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#GetResourcePolicy`.
    operation GetResourcePolicy, get_resource_policy: "GetResourcePolicy" {}

    /// The input of [`GetResourcePolicy`](self).
    input GetResourcePolicyInput, GetResourcePolicyInputBuilder, GetResourcePolicyFluentBuilder {
        /// The secret whose resource policy to read, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The name of the resource policy to read, of those attached to the secret.
        ///
        /// It has letters, digits, hyphens and underscores. Without it the request concerns the policy that has no
        /// name.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`GetResourcePolicy`](self).
    output GetResourcePolicyOutput, GetResourcePolicyOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The resource policy, as a string that holds a JSON document.
        ///
        /// Absent if none is attached. The service may have put the document into another form than it was given in, so
        /// compare policies by meaning.
        ///
        /// Length: 1 to 20480 characters.
        resource_policy, set_resource_policy, get_resource_policy: optional(text) = member("ResourcePolicy");
        /// The name of the resource policy; absent if the policy has none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors GetResourcePolicyError {
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
