//! Lists the versions of a secret.
//!
//! Each entry has the version ID, staging labels, KMS keys, creation date and last access date, but no value.
//! Versions without labels are considered deprecated and omitted, unless
//! [`IncludeDeprecated`](field@ListSecretVersionIdsInput::include_deprecated) is true. Secrets Manager keeps
//! about 100 versions and removes deprecated ones beyond that, unless they are less than 24 hours old.
//!
//! A response has at most [`MaxResults`](field@ListSecretVersionIdsInput::max_results) entries. To get the
//! rest, repeat the request with the [`NextToken`](field@ListSecretVersionIdsInput::next_token) of each
//! response until a response has none.
//!
//! **Permissions**: `secretsmanager:ListSecretVersionIds`. No KMS permission is required. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` was not
//!   issued by this operation, or it has expired. Start over without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has an
//!   invalid value.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::ListSecretVersionIdsFluentBuilder::secret_id).
//! - Returns [`ListSecretVersionIdsOutput`].
//! - Safe to repeat: read-only.
//! - Paginated: [`into_paginator`](builders::ListSecretVersionIdsFluentBuilder::into_paginator) returns a
//!   stream of all pages.
//!
#![doc = include_str!("../../docs/operation/list_secret_version_ids.md")]

use client_runtime::{operation, paginator};

use crate::types::SecretVersionsListEntry;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListSecretVersionIds`.
    operation ListSecretVersionIds, list_secret_version_ids: "ListSecretVersionIds" {}

    /// The input of [`ListSecretVersionIds`](self).
    input ListSecretVersionIdsInput, ListSecretVersionIdsInputBuilder, ListSecretVersionIdsFluentBuilder {
        /// The name or ARN of the secret that the versions belong to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The maximum number of versions per page.
        ///
        /// Default: 100.
        ///
        /// Range: 1 to 100.
        max_results, set_max_results, get_max_results: optional(copy(i32)) = member("MaxResults");
        /// The pagination token: the `NextToken` of the previous response, unchanged.
        ///
        /// Omit it for the first page. Keep all other parameters the same: the token is only valid together with them.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// Whether to include versions without staging labels.
        ///
        /// Default: `false`. Such versions are deprecated, and the service eventually removes the oldest ones.
        include_deprecated, set_include_deprecated, get_include_deprecated: optional(copy(bool)) = member("IncludeDeprecated");
    }

    /// The output of [`ListSecretVersionIds`](self).
    output ListSecretVersionIdsOutput, ListSecretVersionIdsOutputBuilder {
        /// The versions on this page.
        versions, set_versions, get_versions: optional(list(SecretVersionsListEntry)) = member("Versions");
        /// The token for the next page; absent on the last page.
        ///
        /// Pass it as `NextToken` in the next request. A page can be short, or even empty, and still have a token, so
        /// check for the token rather than count items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors ListSecretVersionIdsError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The secret or version does not exist.
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
