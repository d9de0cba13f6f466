//! Lists the versions of a secret.
//!
//! Each entry has the ID of the version, its staging labels, the KMS keys, and the dates of its creation and of
//! the last access. Values are not part of it. Versions without labels count as deprecated and are left out,
//! unless [`IncludeDeprecated`](field@ListSecretVersionIdsInput::include_deprecated) is true. Secrets Manager
//! keeps about 100 versions and removes deprecated ones beyond that, but none that is younger than 24 hours.
//!
//! An answer has at most [`MaxResults`](field@ListSecretVersionIdsInput::max_results) entries.
//! [`NextToken`](field@ListSecretVersionIdsInput::next_token) leads to the rest: repeat the request with it
//! until an answer has none.
//!
//! **Permissions**: `secretsmanager:ListSecretVersionIds`. The KMS key is not used. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` is not a
//!   token that this operation gave out, or it is too old. Begin again without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has a
//!   value that is not allowed.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::ListSecretVersionIdsFluentBuilder::secret_id).
//! - Gives a [`ListSecretVersionIdsOutput`].
//! - Safe to repeat: it changes nothing.
//! - Comes in pages: [`into_paginator`](builders::ListSecretVersionIdsFluentBuilder::into_paginator) gives all
//!   of them.
//!
#![doc = include_str!("../../docs/operation/list_secret_version_ids.md")]

use client_runtime::{operation, paginator};

use crate::types::SecretVersionsListEntry;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListSecretVersionIds`.
    operation ListSecretVersionIds, list_secret_version_ids: "ListSecretVersionIds" {}

    /// The input of [`ListSecretVersionIds`](self).
    input ListSecretVersionIdsInput, ListSecretVersionIdsInputBuilder, ListSecretVersionIdsFluentBuilder {
        /// The secret whose versions to list, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The most versions that a page may hold.
        ///
        /// Default 100.
        ///
        /// Range: 1 to 100.
        max_results, set_max_results, get_max_results: optional(copy(i32)) = member("MaxResults");
        /// The place to go on from: the `NextToken` of the response before, unchanged.
        ///
        /// Leave it out for the first page. Keep all other parameters as they were; the token belongs to the request
        /// that gave it.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// Whether to list versions without a staging label too.
        ///
        /// Default `false`. Such versions are deprecated, and the service removes the oldest of them in its own time.
        include_deprecated, set_include_deprecated, get_include_deprecated: optional(copy(bool)) = member("IncludeDeprecated");
    }

    /// The output of [`ListSecretVersionIds`](self).
    output ListSecretVersionIdsOutput, ListSecretVersionIdsOutputBuilder {
        /// The versions of this page.
        versions, set_versions, get_versions: optional(list(SecretVersionsListEntry)) = member("Versions");
        /// The place where the next page begins; absent when there is no more.
        ///
        /// Pass it as `NextToken` of the next request. A page may be short, even empty, and still carry a token, so go
        /// by the token and not by the number of items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors ListSecretVersionIdsError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// The `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}

paginator! {
    ListSecretVersionIds, ListSecretVersionIdsInputBuilder, ListSecretVersionIdsFluentBuilder, ListSecretVersionIdsOutput, ListSecretVersionIdsError {
        pub struct ListSecretVersionIdsPaginator;
        token next_token: |output| output.next_token.as_ref();
        page_size max_results: i32;
    }
}
