//! Lists the names of the resource policies of a secret.
//!
//! A response has up to 100 names, or [`MaxResults`](field@ListResourcePoliciesInput::max_results) if that is
//! less. If there are more, it has a [`NextToken`](field@ListResourcePoliciesInput::next_token) for the next
//! request. To get a policy itself, pass its name to
//! [`GetResourcePolicy`](crate::operation::get_resource_policy) as `PolicyName`.
//!
//! **Permissions**: `secretsmanager:ListResourcePolicies`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record the parameters, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` was not
//!   issued by this operation, or it has expired. Start over without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has an
//!   invalid value.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::ListResourcePoliciesFluentBuilder::secret_id).
//! - Returns [`ListResourcePoliciesOutput`].
//! - Safe to repeat: read-only.
//! - Paginated: [`into_paginator`](builders::ListResourcePoliciesFluentBuilder::into_paginator) returns a
//!   stream of all pages or items.
//!
#![doc = include_str!("../../docs/operation/list_resource_policies.md")]

use client_runtime::{operation, paginator};

use crate::types::ResourcePolicySummary;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListResourcePolicies`.
    operation ListResourcePolicies, list_resource_policies: "ListResourcePolicies" {}

    /// The input of [`ListResourcePolicies`](self).
    input ListResourcePoliciesInput, ListResourcePoliciesInputBuilder, ListResourcePoliciesFluentBuilder {
        /// The name or ARN of the secret that the resource policies are attached to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The maximum number of policies per page.
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
    }

    /// The output of [`ListResourcePolicies`](self).
    output ListResourcePoliciesOutput, ListResourcePoliciesOutputBuilder: fallible {
        /// The policies on this page; empty if there are none.
        ///
        /// [`GetResourcePolicy`](crate::operation::get_resource_policy) returns the document of a policy.
        ///
        /// Length: at most 100 items.
        resource_policies, set_resource_policies, get_resource_policies: required(list(ResourcePolicySummary)) = member("ResourcePolicies");
        /// The token for the next page; absent on the last page.
        ///
        /// Pass it as `NextToken` in the next request. A page can be short, or even empty, and still have a token, so
        /// check for the token rather than count items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    errors ListResourcePoliciesError {
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
    ListResourcePolicies, ListResourcePoliciesInputBuilder, ListResourcePoliciesFluentBuilder, ListResourcePoliciesOutput, ListResourcePoliciesError {
        pub struct ListResourcePoliciesPaginator;
        token next_token: |output| output.next_token.as_ref();
        page_size max_results: i32;
        items ListResourcePoliciesPaginatorItems: ResourcePolicySummary, |output| output.resource_policies;
    }
}
