//! Gets the values of up to 20 secrets in one call.
//!
//! Name the secrets in [`SecretIdList`](field@BatchGetSecretValueInput::secret_id_list), or select them with
//! [`Filters`](field@BatchGetSecretValueInput::filters). One of the two must be given, and they exclude each
//! other. The answer always holds the version labelled `AWSCURRENT`. For any other version, call
//! [`GetSecretValue`](crate::operation::get_secret_value).
//!
//! A secret that cannot be read does not make the call fail. It is reported in
//! [`Errors`](field@BatchGetSecretValueOutput::errors), with its identifier, an error code and a message,
//! beside the values of the others. A careful caller therefore looks into `Errors` even when the call succeeds.
//!
//! With `Filters`, [`MaxResults`](field@BatchGetSecretValueInput::max_results) limits how many secrets one
//! answer holds. If there are more, the answer has a [`NextToken`](field@BatchGetSecretValueInput::next_token),
//! which goes unchanged into the next request.
//!
//! **Permissions**: `secretsmanager:BatchGetSecretValue`, and `secretsmanager:GetSecretValue` for each secret.
//! Filters need `secretsmanager:ListSecrets` besides. For a secret under a customer managed key, `kms:Decrypt`
//! on the key is needed; a secret under the AWS managed key `aws/secretsmanager` needs nothing more. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail gets an entry for every secret of the batch. The values are not recorded, but
//! identifiers and filters are, so these must not contain anything secret.
//!
//! **Errors**:
//!
//! - [`DecryptionFailure`](type@crate::types::error::DecryptionFailure): AWS KMS could not decrypt the value
//!   with the key of the secret.
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` is not a
//!   token that this operation gave out, or it is too old. Begin again without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): both `SecretIdList`
//!   and `Filters` were given, or neither, or one of their entries is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the request cannot be
//!   served as it stands. A single secret that is scheduled for deletion is reported in `Errors`.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): nothing could be found
//!   for the request. A single missing secret of a list is reported in `Errors`.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`BatchGetSecretValueOutput`].
//! - Safe to repeat: it changes nothing.
//! - Comes in pages: [`into_paginator`](builders::BatchGetSecretValueFluentBuilder::into_paginator) gives all
//!   of them.
//!
#![doc = include_str!("../../docs/operation/batch_get_secret_value.md")]

use client_runtime::{operation, paginator};

use crate::types::{ApiErrorType, Filter, SecretValueEntry};

operation! {
    /// The operation `com.amazonaws.secretsmanager#BatchGetSecretValue`.
    operation BatchGetSecretValue, batch_get_secret_value: "BatchGetSecretValue" {
        const SENSITIVE_OUTPUT: bool = true;
    }

    /// The input of [`BatchGetSecretValue`](self).
    input BatchGetSecretValueInput, BatchGetSecretValueInputBuilder, BatchGetSecretValueFluentBuilder {
        /// The secrets to read, by name or by ARN.
        ///
        /// Give either this or [`Filters`](field@BatchGetSecretValueInput::filters), not both. A secret of another
        /// account needs its full ARN. A secret that cannot be read does not fail the request, but stands in `Errors`.
        ///
        /// Length: 1 to 20 items. Each item: 1 to 2048 characters.
        secret_id_list, set_secret_id_list, get_secret_id_list: optional(list(text)) = member("SecretIdList");
        /// What the secrets to read have in common: filters, all of which must hold.
        ///
        /// Give either this or [`SecretIdList`](field@BatchGetSecretValueInput::secret_id_list), not both. With filters
        /// the caller also needs the permission `secretsmanager:ListSecrets`.
        ///
        /// Length: at most 10 items.
        filters, set_filters, get_filters: optional(list(Filter)) = member("Filters");
        /// The most secrets that a page may hold.
        ///
        /// It may only stand together with [`Filters`](field@BatchGetSecretValueInput::filters). If it is absent, a
        /// page holds up to 20.
        ///
        /// Range: 1 to 20.
        max_results, set_max_results, get_max_results: optional(copy(i32)) = member("MaxResults");
        /// The place to go on from: the `NextToken` of the response before, unchanged.
        ///
        /// Leave it out for the first page. Keep all other parameters as they were; the token belongs to the request
        /// that gave it.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    /// The output of [`BatchGetSecretValue`](self).
    output BatchGetSecretValueOutput, BatchGetSecretValueOutputBuilder {
        /// The secrets that were read, with the value of the version labelled `AWSCURRENT`.
        ///
        /// > **Important:** The entries hold values of secrets: never write them to a log.
        secret_values, set_secret_values, get_secret_values: optional(list(SecretValueEntry)) = member("SecretValues");
        /// The place where the next page begins; absent when there is no more.
        ///
        /// Pass it as `NextToken` of the next request. A page may be short, even empty, and still carry a token, so go
        /// by the token and not by the number of items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
        /// The secrets that could not be read, and why.
        ///
        /// Look at it even though the request succeeded: one secret may be missing, or lack a permission, while the
        /// others are returned.
        errors, set_errors, get_errors: optional(list(ApiErrorType)) = member("Errors");
    }

    errors BatchGetSecretValueError {
        /// KMS would not decrypt the value of the secret.
        DecryptionFailure, is_decryption_failure: "DecryptionFailure";
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// The `NextToken` is not valid for this request.
        InvalidNextTokenException, is_invalid_next_token_exception: "InvalidNextTokenException";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret, or the version of it, does not exist where it was looked for.
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
