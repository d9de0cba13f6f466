//! Lists the secrets of the account in one Region.
//!
//! Each entry has what [`DescribeSecret`](crate::operation::describe_secret) tells about a secret, in large
//! part. The values are not in the list; get them with [`GetSecretValue`](crate::operation::get_secret_value)
//! or [`BatchGetSecretValue`](crate::operation::batch_get_secret_value). Secrets that wait for deletion are
//! left out, unless [`IncludePlannedDeletion`](field@ListSecretsInput::include_planned_deletion) is true.
//!
//! [`Filters`](field@ListSecretsInput::filters) narrow the list, for instance by name prefix, tag or owning
//! service. A secret must match all of up to ten filters. [`SortBy`](field@ListSecretsInput::sort_by) and
//! [`SortOrder`](field@ListSecretsInput::sort_order) set the order.
//!
//! An answer has up to [`MaxResults`](field@ListSecretsInput::max_results) entries, 100 at most. As long as an
//! answer has a [`NextToken`](field@ListSecretsInput::next_token), there are more: repeat the request with it.
//! A page may have fewer entries than asked for and still not be the last.
//!
//! > **Note:** The list is eventually consistent. A change of the last five minutes may not be in it yet.
//! > `DescribeSecret` shows the latest state of one secret.
//!
//! **Permissions**: `secretsmanager:ListSecrets`. It covers all secrets of the account: a policy cannot limit
//! the list to some of them. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its filters, so do not search for anything that is itself
//! secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` is not a
//!   token that this operation gave out, or it is too old. Begin again without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a filter or another
//!   parameter has a value that is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the parameters do not go
//!   together.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`ListSecretsOutput`].
//! - Safe to repeat: it changes nothing.
//! - Comes in pages: [`into_paginator`](builders::ListSecretsFluentBuilder::into_paginator) gives all of them,
//!   or their items.
//!
#![doc = include_str!("../../docs/operation/list_secrets.md")]

use client_runtime::{operation, paginator};

use crate::types::{Filter, SecretListEntry, SortByType, SortOrderType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListSecrets`.
    operation ListSecrets, list_secrets: "ListSecrets" {}

    /// The input of [`ListSecrets`](self).
    input ListSecretsInput, ListSecretsInputBuilder, ListSecretsFluentBuilder {
        /// Whether to list secrets too that wait to be deleted.
        ///
        /// Default `false`.
        include_planned_deletion, set_include_planned_deletion, get_include_planned_deletion: optional(copy(bool)) = member("IncludePlannedDeletion");
        /// The most secrets that a page may hold.
        ///
        /// If it is absent, the service decides.
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
        /// What the secrets to list have in common: filters, all of which must hold.
        ///
        /// Without it all secrets of the account and Region are listed.
        ///
        /// Length: at most 10 items.
        filters, set_filters, get_filters: optional(list(Filter)) = member("Filters");
        /// Whether to list in ascending or descending order: `asc` or `desc`.
        ///
        /// It goes with [`SortBy`](field@ListSecretsInput::sort_by). Set it wherever the order matters.
        sort_order, set_sort_order, get_sort_order: optional(value(SortOrderType)) = member("SortOrder");
        /// The property to sort by.
        ///
        /// Default `created-date`.
        sort_by, set_sort_by, get_sort_by: optional(value(SortByType)) = member("SortBy");
    }

    /// The output of [`ListSecrets`](self).
    output ListSecretsOutput, ListSecretsOutputBuilder {
        /// The secrets of this page.
        secret_list, set_secret_list, get_secret_list: optional(list(SecretListEntry)) = member("SecretList");
        /// The place where the next page begins; absent when there is no more.
        ///
        /// Pass it as `NextToken` of the next request. A page may be short, even empty, and still carry a token, so go
        /// by the token and not by the number of items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    errors ListSecretsError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// The `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
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
