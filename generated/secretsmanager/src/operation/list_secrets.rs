//! Lists the secrets of the account in one Region.
//!
//! Each entry has most of the metadata that [`DescribeSecret`](crate::operation::describe_secret) returns, but
//! not the value; for that, call [`GetSecretValue`](crate::operation::get_secret_value) or
//! [`BatchGetSecretValue`](crate::operation::batch_get_secret_value). Secrets that are scheduled for deletion
//! are omitted, unless [`IncludePlannedDeletion`](field@ListSecretsInput::include_planned_deletion) is true.
//!
//! [`Filters`](field@ListSecretsInput::filters) narrow the list, for example by name prefix, tag or owning
//! service. There can be up to ten, all of which must match. [`SortBy`](field@ListSecretsInput::sort_by) and
//! [`SortOrder`](field@ListSecretsInput::sort_order) set the order.
//!
//! A response has up to [`MaxResults`](field@ListSecretsInput::max_results) entries, 100 at most. If it has a
//! [`NextToken`](field@ListSecretsInput::next_token), there are more: repeat the request with the token. A page
//! can have fewer entries than requested without being the last.
//!
//! > **Note:** The list is eventually consistent: changes from the last five minutes may be missing.
//! > `DescribeSecret` returns the latest state of a secret.
//!
//! **Permissions**: `secretsmanager:ListSecrets`. It covers all secrets in the account; a policy cannot limit
//! the list to some of them. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its filters, so do not filter by anything that is itself
//! secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` was not
//!   issued by this operation, or it has expired. Start over without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a filter or another
//!   parameter is invalid.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters conflict.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ListSecretsOutput`].
//! - Safe to repeat: read-only.
//! - Paginated: [`into_paginator`](builders::ListSecretsFluentBuilder::into_paginator) returns a stream of all
//!   pages or items.
//!
#![doc = include_str!("../../docs/operation/list_secrets.md")]

use client_runtime::{operation, paginator};

use crate::types::{Filter, SecretListEntry, SortByType, SortOrderType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListSecrets`.
    operation ListSecrets, list_secrets: "ListSecrets" {}

    /// The input of [`ListSecrets`](self).
    input ListSecretsInput, ListSecretsInputBuilder, ListSecretsFluentBuilder {
        /// Whether to include secrets that are scheduled for deletion.
        ///
        /// Default: `false`.
        include_planned_deletion, set_include_planned_deletion, get_include_planned_deletion: optional(copy(bool)) = member("IncludePlannedDeletion");
        /// The maximum number of secrets per page.
        ///
        /// If omitted, the service decides.
        ///
        /// Range: 1 to 100.
        max_results, set_max_results, get_max_results: optional(copy(i32)) = member("MaxResults");
        /// The pagination token: the `NextToken` of the previous response, unchanged.
        ///
        /// Omit it for the first page. Keep all other parameters the same: the token is only valid together with them.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// The filters that select the secrets to list.
        ///
        /// A secret must match all of them.
        ///
        /// If omitted, all secrets in the account and Region are listed.
        ///
        /// Length: at most 10 items.
        filters, set_filters, get_filters: optional(list(Filter)) = member("Filters");
        /// The sort order, ascending or descending: `asc` or `desc`.
        ///
        /// It applies to the property in [`SortBy`](field@ListSecretsInput::sort_by). Set it whenever the order
        /// matters.
        sort_order, set_sort_order, get_sort_order: optional(value(SortOrderType)) = member("SortOrder");
        /// The property to sort by.
        ///
        /// Default: `created-date`.
        sort_by, set_sort_by, get_sort_by: optional(value(SortByType)) = member("SortBy");
    }

    /// The output of [`ListSecrets`](self).
    output ListSecretsOutput, ListSecretsOutputBuilder {
        /// The secrets on this page.
        secret_list, set_secret_list, get_secret_list: optional(list(SecretListEntry)) = member("SecretList");
        /// The token for the next page; absent on the last page.
        ///
        /// Pass it as `NextToken` in the next request. A page can be short, or even empty, and still have a token, so
        /// check for the token rather than count items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    errors ListSecretsError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
    }
}

paginator! {
    ListSecrets, ListSecretsInputBuilder, ListSecretsFluentBuilder, ListSecretsOutput, ListSecretsError {
        pub struct ListSecretsPaginator;
        token next_token: |output| output.next_token.as_ref();
        page_size max_results: i32;
        items ListSecretsPaginatorItems: SecretListEntry, |output| output.secret_list.unwrap_or_default();
    }
}
