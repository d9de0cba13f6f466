//! Gets the values of up to 20 secrets in one call.
//!
//! Name the secrets in [`SecretIdList`](field@BatchGetSecretValueInput::secret_id_list), or select them with
//! [`Filters`](field@BatchGetSecretValueInput::filters). Exactly one of the two parameters is required. The
//! response always contains the version labeled `AWSCURRENT`. For any other version, call
//! [`GetSecretValue`](crate::operation::get_secret_value).
//!
//! A secret that cannot be read does not make the call fail. It is reported in
//! [`Errors`](field@BatchGetSecretValueOutput::errors), with its identifier, an error code and a message,
//! alongside the values of the other secrets. Check `Errors` even if the call succeeds.
//!
//! With `Filters`, [`MaxResults`](field@BatchGetSecretValueInput::max_results) limits the number of secrets per
//! response. If there are more, the response has a [`NextToken`](field@BatchGetSecretValueInput::next_token) to
//! pass unchanged in the next request.
//!
//! **Permissions**: `secretsmanager:BatchGetSecretValue`, and `secretsmanager:GetSecretValue` for each secret.
//! Filters also require `secretsmanager:ListSecrets`. A secret encrypted with a customer managed key requires
//! `kms:Decrypt` on the key; one encrypted with the AWS managed key `aws/secretsmanager` requires nothing more.
//! See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records an entry for every secret in the batch. It does not record the values, but
//! it does record identifiers and filters, so do not put anything secret in those.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the secret's key.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` was not
//!   issued by this operation, or it has expired. Start over without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): both or neither of
//!   `SecretIdList` and `Filters` were given, or one of their entries is invalid.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the request as a whole is
//!   invalid. A single secret that is scheduled for deletion is reported in `Errors` instead.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): nothing matches the
//!   request. A single missing secret is reported in `Errors` instead.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`BatchGetSecretValueOutput`].
//! - Safe to repeat: read-only.
//! - Paginated: [`into_paginator`](builders::BatchGetSecretValueFluentBuilder::into_paginator) returns a stream
//!   of all pages.
//!
#![doc = include_str!("../../docs/operation/batch_get_secret_value.md")]

use client_runtime::{operation, paginator};

use crate::types::{ApiErrorType, Filter, SecretValueEntry};

operation! {
    /// The operation `com.amazonaws.secretsmanager#BatchGetSecretValue`.
    operation BatchGetSecretValue, batch_get_secret_value: "BatchGetSecretValue" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`BatchGetSecretValue`](self).
    input BatchGetSecretValueInput, BatchGetSecretValueInputBuilder, BatchGetSecretValueFluentBuilder {
        /// The names or ARNs of the secrets to read.
        ///
        /// Specify either this or [`Filters`](field@BatchGetSecretValueInput::filters), not both. For a secret in
        /// another account, specify the full ARN. A secret that cannot be read is reported in `Errors` and does not
        /// fail the request.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 2048 characters.
        secret_id_list, set_secret_id_list, get_secret_id_list: optional(list(text)) = member("SecretIdList");
        /// The filters that select the secrets to read.
        ///
        /// A secret must match all of them.
        ///
        /// Specify either this or [`SecretIdList`](field@BatchGetSecretValueInput::secret_id_list), not both. Filters
        /// also require the permission `secretsmanager:ListSecrets`.
        ///
        /// Length: at most 10 items.
        filters, set_filters, get_filters: optional(list(Filter)) = member("Filters");
        /// The maximum number of secrets per page.
        ///
        /// Valid only together with [`Filters`](field@BatchGetSecretValueInput::filters). If omitted, a page has up to
        /// 20 secrets.
        ///
        /// Range: 1 to 20.
        max_results, set_max_results, get_max_results: optional(copy(i32)) = member("MaxResults");
        /// The pagination token: the `NextToken` of the previous response, unchanged.
        ///
        /// Omit it for the first page. Keep all other parameters the same: the token is only valid together with them.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    /// The output of [`BatchGetSecretValue`](self).
    output BatchGetSecretValueOutput, BatchGetSecretValueOutputBuilder {
        /// The secrets that were read, with the value of the version labeled `AWSCURRENT`.
        ///
        /// > **Important:** The entries contain secret values. Never log them.
        secret_values, set_secret_values, get_secret_values: optional(list(SecretValueEntry)) = member("SecretValues");
        /// The token for the next page; absent on the last page.
        ///
        /// Pass it as `NextToken` in the next request. A page can be short, or even empty, and still have a token, so
        /// check for the token rather than count items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// The secrets that could not be read, and why.
        ///
        /// Check this even if the request succeeded: some secrets may be missing or inaccessible while others are
        /// returned.
        errors, set_errors, get_errors: optional(list(ApiErrorType)) = member("Errors");
    }

    errors BatchGetSecretValueError {
        /// KMS could not decrypt the secret value.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}

paginator! {
    BatchGetSecretValue, BatchGetSecretValueInputBuilder, BatchGetSecretValueFluentBuilder, BatchGetSecretValueOutput, BatchGetSecretValueError {
        pub struct BatchGetSecretValuePaginator;
        token next_token: |output| output.next_token.as_ref();
        page_size max_results: i32;
    }
}
