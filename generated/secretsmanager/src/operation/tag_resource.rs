//! Adds tags to a secret, or changes their values.
//!
//! A tag is a key with a value. Keys and values distinguish upper and lower case, a key can have 128
//! characters, and a value 256. If the secret has a tag with the same key, its value is replaced. Other tags
//! stay. A secret can have up to 50 tags. Keys that begin with `aws:` are reserved for AWS.
//!
//! Tags sort secrets, for costs or for [`ListSecrets`](crate::operation::list_secrets), and can decide about
//! access. Before you tag, look at the policies that test tags: a new value may shut out people and programs,
//! yourself among them. The answer is empty. [`DescribeSecret`](crate::operation::describe_secret) shows the
//! tags, and [`UntagResource`](crate::operation::untag_resource) removes them.
//!
//! **Permissions**: `secretsmanager:TagResource`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with all keys and values. Tags are no place for secrets.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a key or a value is
//!   not allowed, or there would be more tags than allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this, for instance scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::TagResourceFluentBuilder::secret_id) and
//!   [`tags`](builders::TagResourceFluentBuilder::tags).
//! - Safe to repeat: to do it twice has the effect of doing it once.
//!
#![doc = include_str!("../../docs/operation/tag_resource.md")]

use client_runtime::operation;

use crate::types::Tag;

operation! {
    /// The operation `com.amazonaws.secretsmanager#TagResource`.
    operation TagResource, tag_resource: "TagResource" {}

    /// The input of [`TagResource`](self).
    input TagResourceInput, TagResourceInputBuilder, TagResourceFluentBuilder {
        /// The secret to tag, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The tags to attach, each with a key and a value.
        ///
        /// Other tags stay; a tag whose key the secret has already gets the new value. A secret holds at most 50.
        ///
        /// Required.
        tags, set_tags, get_tags: optional(list(Tag)) = member("Tags");
    }

    /// The output of [`TagResource`](self).
    output TagResourceOutput, TagResourceOutputBuilder {}

    errors TagResourceError {
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
