//! The shape `DescribeEndpoints` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`DescribeEndpointsOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.

use client_runtime::operation;

use crate::types::Endpoint;

operation! {
    /// The operation `parcels#DescribeEndpoints`.
    operation DescribeEndpoints, describe_endpoints: "DescribeEndpoints" {}

    /// The input of [`DescribeEndpoints`](self).
    input DescribeEndpointsInput, DescribeEndpointsInputBuilder, DescribeEndpointsFluentBuilder {
        /// The member `Operation` of the model.
        operation, set_operation, get_operation: optional(text) = member("Operation");
        /// The member `Identifiers` of the model.
        identifiers, set_identifiers, get_identifiers: optional(map(text, text)) = member("Identifiers");
    }

    /// The output of [`DescribeEndpoints`](self).
    output DescribeEndpointsOutput, DescribeEndpointsOutputBuilder: fallible {
        /// The member `Endpoints` of the model.
        endpoints, set_endpoints, get_endpoints: required(list(Endpoint)) = member("Endpoints");
    }

    errors DescribeEndpointsError {}
}
