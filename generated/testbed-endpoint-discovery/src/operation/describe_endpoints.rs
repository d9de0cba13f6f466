//! The operation `DescribeEndpoints`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`DescribeEndpointsOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.

use client_runtime::operation;

use crate::types::Endpoint;

operation! {
    /// The operation `parcels#DescribeEndpoints`.
    operation DescribeEndpoints, describe_endpoints: "DescribeEndpoints" {}

    /// The input of [`DescribeEndpoints`](self).
    input DescribeEndpointsInput, DescribeEndpointsInputBuilder, DescribeEndpointsFluentBuilder {
        /// The member `Operation`.
        operation, set_operation, get_operation: optional(text) = member("Operation");
        /// The member `Identifiers`.
        identifiers, set_identifiers, get_identifiers: optional(map(text, text)) = member("Identifiers");
    }

    /// The output of [`DescribeEndpoints`](self).
    output DescribeEndpointsOutput, DescribeEndpointsOutputBuilder: fallible {
        /// The member `Endpoints`.
        endpoints, set_endpoints, get_endpoints: required(list(Endpoint)) = member("Endpoints");
    }

    errors DescribeEndpointsError {}
}
