//! Adds tags to a secret, or changes their values.
//!
//! A tag is a key with a value. Both are case-sensitive; a key can have up to 128 characters, a value up to
//! 256\. If the secret already has a tag with the same key, its value is replaced. Other tags are kept. A
//! secret can have up to 50 tags. Keys that start with `aws:` are reserved for AWS.
//!
//! Tags organize secrets, for cost allocation or for the filters of
//! [`ListSecrets`](crate::operation::list_secrets), and can control access. Before you tag, check the policies
//! that use tags: a new value may lock out users and programs, including you. The response is empty.
//! [`DescribeSecret`](crate::operation::describe_secret) returns the tags, and
//! [`UntagResource`](crate::operation::untag_resource) removes them.
//!
//! **Permissions**: `secretsmanager:TagResource`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with all keys and values, so do not put secrets in tags.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a key or value is
//!   invalid, or there would be too many tags.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::TagResourceFluentBuilder::secret_id) and
//!   [`tags`](builders::TagResourceFluentBuilder::tags).
//! - Safe to repeat: idempotent.
//!
#![doc = include_str!("../../docs/operation/tag_resource.md")]

use client_runtime::operation;

use crate::types::Tag;

operation! {
    /// The operation `com.amazonaws.secretsmanager#TagResource`.
    operation TagResource, tag_resource: "TagResource" {}

    /// The input of [`TagResource`](self).
    input TagResourceInput, TagResourceInputBuilder, TagResourceFluentBuilder {
        /// The name or ARN of the secret to tag.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The tags to attach, each with a key and a value.
        ///
        /// Other tags are kept; an existing tag with the same key gets the new value. A secret can have at most 50
        /// tags.
        ///
        /// Required.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
    }

    /// The output of [`TagResource`](self).
    output TagResourceOutput, TagResourceOutputBuilder {}

    errors TagResourceError {
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
