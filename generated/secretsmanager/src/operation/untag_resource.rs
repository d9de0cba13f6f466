//! Removes tags from a secret.
//!
//! [`TagKeys`](field@UntagResourceInput::tag_keys) has the keys of the tags to remove, whatever their values.
//! Keys distinguish upper and lower case. A key that the secret does not have is ignored, so the call can be
//! repeated. The answer is empty.
//!
//! If policies grant access by tags, removing one can shut out people and programs.
//! [`TagResource`](crate::operation::tag_resource) adds tags.
//!
//! **Permissions**: `secretsmanager:UntagResource`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the keys.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a key is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this, for instance scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::UntagResourceFluentBuilder::secret_id) and
//!   [`tag_keys`](builders::UntagResourceFluentBuilder::tag_keys).
//! - Safe to repeat: to do it twice has the effect of doing it once.
//!
#![doc = include_str!("../../docs/operation/untag_resource.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UntagResource`.
    operation UntagResource, untag_resource: "UntagResource" {}

    /// The input of [`UntagResource`](self).
    input UntagResourceInput, UntagResourceInputBuilder, UntagResourceFluentBuilder {
        /// The secret to remove tags from, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The keys of the tags to remove, written exactly as they are.
        ///
        /// Keys that the secret does not have are passed over.
        ///
        /// Required. Each item: 1 to 128 characters.
        tag_keys, set_tag_keys, get_tag_keys: optional(list(text)) = member("TagKeys");
    }

    /// The output of [`UntagResource`](self).
    output UntagResourceOutput, UntagResourceOutputBuilder {}

    errors UntagResourceError {
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
