//! Attaches a resource policy to a secret.
//!
//! A resource policy controls which users, roles and accounts may use this secret, and how. It is a JSON
//! document of at most 20,480 characters. Without [`PolicyName`](field@PutResourcePolicyInput::policy_name), it
//! replaces the previous policy. `PolicyName` gives the policy a name, which
//! [`GetResourcePolicy`](crate::operation::get_resource_policy) and
//! [`DeleteResourcePolicy`](crate::operation::delete_resource_policy) accept.
//!
//! If [`BlockPublicPolicy`](field@PutResourcePolicyInput::block_public_policy) is true, a policy that grants
//! broad access to the secret is rejected. Set it whenever policies are generated.
//! [`ValidateResourcePolicy`](crate::operation::validate_resource_policy) checks a policy without attaching it.
//!
//! **Permissions**: `secretsmanager:PutResourcePolicy`. Access from another account also requires a customer
//! managed KMS key that the other account may use, because the AWS managed key `aws/secretsmanager` cannot be
//! shared. There are
//! [examples of policies](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html)
//! in the user guide. See
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
//!   policy is not valid JSON, is not a valid policy, or names a principal that does not exist.
//! - [`PublicPolicyException`](type@crate::types::error::PublicPolicyException): `BlockPublicPolicy` is true,
//!   and the policy grants access too broadly.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::PutResourcePolicyFluentBuilder::secret_id) and
//!   [`resource_policy`](builders::PutResourcePolicyFluentBuilder::resource_policy).
//! - Returns [`PutResourcePolicyOutput`].
//! - Safe to repeat: idempotent.
//!
#![doc = include_str!("../../docs/operation/put_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#PutResourcePolicy`.
    operation PutResourcePolicy, put_resource_policy: "PutResourcePolicy" {}

    /// The input of [`PutResourcePolicy`](self).
    input PutResourcePolicyInput, PutResourcePolicyInputBuilder, PutResourcePolicyFluentBuilder {
        /// The name or ARN of the secret to attach the policy to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The policy to attach, as a JSON document in the IAM policy language.
        ///
        /// It replaces the existing policy. Since the policy applies to one secret, `Resource` is usually `*`.
        ///
        /// Required. Length: 1 to 20480 characters.
        resource_policy, set_resource_policy, get_resource_policy: optional(text) = member("ResourcePolicy");
        /// Whether to reject a policy that makes the secret public.
        ///
        /// Default: `false`, which skips this check. With `true`, the request fails with
        /// [`PublicPolicyException`](type@crate::types::error::PublicPolicyException) if the policy is public, and the
        /// secret keeps its existing policy. Set it wherever a public policy would be a mistake.
        block_public_policy, set_block_public_policy, get_block_public_policy: optional(copy(bool)) = member("BlockPublicPolicy");
        /// The name of the policy.
        ///
        /// It consists of letters, digits, hyphens and underscores. If omitted, the policy has no name.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`PutResourcePolicy`](self).
    output PutResourcePolicyOutput, PutResourcePolicyOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The name of the resource policy; absent if the policy has none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors PutResourcePolicyError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// The resource policy would make the secret public, and `BlockPublicPolicy` forbids that.
        PublicPolicyException, is_public_policy_exception: "PublicPolicyException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
