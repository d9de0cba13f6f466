//! The endpoint tests in a model (trait `smithy.rules#endpointTests`).

use super::{Constant, EndpointValue};

/// A test case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The description of the case.
    pub documentation: String,
    /// The parameters that are set, by field, with their values.
    pub params: Vec<(String, Constant)>,
    /// Operation calls that result in the parameters of the case.
    pub operation_inputs: Vec<OperationInput>,
    /// The expected result.
    pub expected: Expected,
}

/// The expected result of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An endpoint whose expressions are all literals.
    Endpoint(EndpointValue),
    /// An error with this message.
    Error(String),
}

/// An operation call in a test case.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationInput {
    /// The name of the operation, without its namespace.
    pub operation: String,
    /// The input of the operation.
    pub input: crate::json::Object,
    /// Built-in values, each with its name, such as `AWS::Region`.
    pub built_ins: Vec<(String, Constant)>,
    /// Client context parameters, each with its name in the rule set.
    pub client_params: Vec<(String, Constant)>,
}
