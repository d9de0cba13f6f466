//! Lists the names of the resource policies of a secret.
//!
//! An answer holds up to 100 names, or fewer if [`MaxResults`](field@ListResourcePoliciesInput::max_results)
//! says so. If there are more, it has a [`NextToken`](field@ListResourcePoliciesInput::next_token); send it
//! with the next request to go on. The text of a policy comes from
//! [`GetResourcePolicy`](crate::operation::get_resource_policy), with its name in `PolicyName`.
//!
//! **Permissions**: `secretsmanager:ListResourcePolicies`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record the parameters, so none of them must hold a secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidNextTokenException`](type@crate::types::error::InvalidNextTokenException): `NextToken` is not a
//!   token that this operation gave out, or it is too old. Begin again without it.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has a
//!   value that is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the present state of the
//!   secret does not permit this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::ListResourcePoliciesFluentBuilder::secret_id).
//! - Gives a [`ListResourcePoliciesOutput`].
//! - Safe to repeat: it changes nothing.
//! - Comes in pages: [`into_paginator`](builders::ListResourcePoliciesFluentBuilder::into_paginator) gives all
//!   of them, or their items.
//!
#![doc = include_str!("../../docs/operation/list_resource_policies.md")]

use client_runtime::{operation, paginator};

use crate::types::ResourcePolicySummary;

operation! {
    /// The operation `com.amazonaws.secretsmanager#ListResourcePolicies`.
    operation ListResourcePolicies, list_resource_policies: "ListResourcePolicies" {}

    /// The input of [`ListResourcePolicies`](self).
    input ListResourcePoliciesInput, ListResourcePoliciesInputBuilder, ListResourcePoliciesFluentBuilder {
        /// The secret whose resource policies to list, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The most policies that a page may hold.
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
    }

    /// The output of [`ListResourcePolicies`](self).
    output ListResourcePoliciesOutput, ListResourcePoliciesOutputBuilder: fallible {
        /// The policies of this page; empty if there are none.
        ///
        /// [`GetResourcePolicy`](crate::operation::get_resource_policy) reads the document of one.
        ///
        /// Length: at most 100 items.
        resource_policies, set_resource_policies, get_resource_policies: required(list(ResourcePolicySummary)) = member("ResourcePolicies");
        /// The place where the next page begins; absent when there is no more.
        ///
        /// Pass it as `NextToken` of the next request. A page may be short, even empty, and still carry a token, so go
        /// by the token and not by the number of items.
        ///
        /// Length: 1 to 4096 characters.
        next_token, set_next_token, get_next_token: optional(text) = member("NextToken");
    }

    errors ListResourcePoliciesError {
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
    ListResourcePolicies, ListResourcePoliciesInputBuilder, ListResourcePoliciesFluentBuilder, ListResourcePoliciesOutput, ListResourcePoliciesError {
        pub struct ListResourcePoliciesPaginator;
        token next_token: |output| output.next_token.as_ref();
        page_size max_results: i32;
        items ListResourcePoliciesPaginatorItems: ResourcePolicySummary, |output| output.resource_policies;
    }
}
