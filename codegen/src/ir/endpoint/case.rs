//! The tests of endpoint rules that a model brings, the trait `smithy.rules#endpointTests`.

use super::{Constant, EndpointValue};

/// A test case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What the case is about.
    pub documentation: String,
    /// The fields that are set, and their values.
    pub params: Vec<(String, Constant)>,
    /// Calls that lead to these parameters.
    pub operation_inputs: Vec<OperationInput>,
    /// What the parameters lead to.
    pub expected: Expected,
}

/// What a case leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// This endpoint; all its expressions are literals.
    Endpoint(EndpointValue),
    /// An error with this message.
    Error(String),
}

/// A call of an operation in a test case.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationInput {
    /// The operation's name, without namespace.
    pub operation: String,
    /// The input of the operation.
    pub input: crate::json::Object,
    /// Built-in values by their names, such as `AWS::Region`.
    pub built_ins: Vec<(String, Constant)>,
    /// Client context parameters by their names in the rule set.
    pub client_params: Vec<(String, Constant)>,
}
