//! Attaches a resource policy to a secret.
//!
//! A resource policy says which users, roles and accounts may do what with this secret. It is JSON of at most
//! 20,480 characters. Without [`PolicyName`](field@PutResourcePolicyInput::policy_name) it takes the place of
//! the one before. `PolicyName` gives the policy a name, by which
//! [`GetResourcePolicy`](crate::operation::get_resource_policy) and
//! [`DeleteResourcePolicy`](crate::operation::delete_resource_policy) find it.
//!
//! With [`BlockPublicPolicy`](field@PutResourcePolicyInput::block_public_policy) set to true, a policy that
//! would open the secret to almost everyone is refused. Set it whenever a policy comes from a program.
//! [`ValidateResourcePolicy`](crate::operation::validate_resource_policy) checks a policy without attaching it.
//!
//! **Permissions**: `secretsmanager:PutResourcePolicy`. Access from another account also needs a customer
//! managed KMS key that the other account may use, because the AWS managed key `aws/secretsmanager` cannot be
//! shared. There are
//! [examples of policies](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html)
//! in the user guide. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the whole text of the policy. Nothing secret belongs into it.
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
//!   policy is not valid JSON, or not a valid policy, or names a principal that does not exist.
//! - [`PublicPolicyException`](type@crate::types::error::PublicPolicyException): `BlockPublicPolicy` is true,
//!   and the policy grants access too widely.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::PutResourcePolicyFluentBuilder::secret_id) and
//!   [`resource_policy`](builders::PutResourcePolicyFluentBuilder::resource_policy).
//! - Gives a [`PutResourcePolicyOutput`].
//! - Safe to repeat: to do it twice has the effect of doing it once.
//!
#![doc = include_str!("../../docs/operation/put_resource_policy.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#PutResourcePolicy`.
    operation PutResourcePolicy, put_resource_policy: "PutResourcePolicy" {}

    /// The input of [`PutResourcePolicy`](self).
    input PutResourcePolicyInput, PutResourcePolicyInputBuilder, PutResourcePolicyFluentBuilder {
        /// The secret to attach the policy to, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The policy to attach, as a string that holds a JSON document in the policy language of IAM.
        ///
        /// It replaces the policy that was there. As the policy belongs to one secret, `Resource` is usually `*`.
        ///
        /// Required. Length: 1 to 20480 characters.
        resource_policy, set_resource_policy, get_resource_policy: optional(text) = member("ResourcePolicy");
        /// Whether to refuse a policy that opens the secret to the public.
        ///
        /// Default `false`: no such analysis is made. With `true` a policy that lets anybody in fails with
        /// [`PublicPolicyException`](type@crate::types::error::PublicPolicyException), and the secret keeps the policy
        /// it had. Set it wherever a public policy would be a mistake.
        block_public_policy, set_block_public_policy, get_block_public_policy: optional(copy(bool)) = member("BlockPublicPolicy");
        /// The name under which to attach the policy.
        ///
        /// It has letters, digits, hyphens and underscores. Without it the policy has no name.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    /// The output of [`PutResourcePolicy`](self).
    output PutResourcePolicyOutput, PutResourcePolicyOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 512 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The name of the resource policy; absent if the policy has none.
        ///
        /// Length: 1 to 64 characters. Pattern: `^[0-9A-Za-z\-\_]+$`.
        policy_name, set_policy_name, get_policy_name: optional(text) = member("PolicyName");
    }

    errors PutResourcePolicyError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException, is_malformed_policy_document_exception: "MalformedPolicyDocumentException";
        /// The resource policy would open the secret to the public, and `BlockPublicPolicy` forbids that.
        PublicPolicyException, is_public_policy_exception: "PublicPolicyException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
