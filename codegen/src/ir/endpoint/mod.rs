//! Endpoint resolution: the parameters, the compiled rules, and their test cases.
//!
//! The sources are the traits `smithy.rules#endpointRuleSet`, `smithy.rules#endpointBdd` and
//! `smithy.rules#endpointTests`.

mod case;
mod expression;
mod parameter;
mod rules;

pub use case::{Case, Expected, OperationInput};
pub use expression::{Accessor, Base, Expression, ExpressionKind, Function, Piece, Type};
pub use parameter::{BuiltIn, Constant, Parameter, ParameterKind, Presence, Setting, SharedSetting};
pub use rules::{
    AuthScheme, Block, Condition, Diagram, EndpointFunction, EndpointValue, Leaf, Node, Outcome, Property, Resolution,
    Step, Test,
};

use std::collections::BTreeSet;

/// The endpoint rules of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointRules {
    /// The parameters, in the order of the model.
    pub parameters: Vec<Parameter>,
    /// The compiled rules, which resolve the parameters to an endpoint.
    pub resolution: Resolution,
    /// The functions that the compiled rules call for endpoints that differ only in strings.
    pub functions: Vec<EndpointFunction>,
    /// Whether the compiled rules read any parameter.
    pub reads_params: bool,
    /// The names of the endpoints' authentication schemes; `None` for a name that the rules compute.
    pub auth_schemes: BTreeSet<Option<String>>,
    /// The parts of the runtime's library that the compiled rules use.
    pub library: BTreeSet<Library>,
    /// The tests in the model.
    pub cases: Vec<Case>,
}

/// A part of the runtime's library for endpoint rules.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Library {
    /// `aws.parseArn`.
    Arn,
    /// The evaluation of decision diagrams.
    Bdd,
    /// Endpoints whose URL comes entirely from parameters and variables.
    CustomEndpoint,
    /// Partitions from a file, for `aws.partition`.
    CustomPartitions,
    /// `isValidHostLabel`, which also checks a Region that is set as a parameter.
    Host,
    /// The error for invalid parameters.
    InvalidParams,
    /// `aws.partition`.
    Partition,
    /// `aws.isVirtualHostableS3Bucket`.
    S3,
    /// Arrays of strings that are the parts of one string.
    Segments,
    /// `split`.
    Split,
    /// `substring`.
    Substring,
    /// The runner for the tests in the model.
    Testing,
    /// `uriEncode`.
    UriEncode,
    /// `parseURL`.
    Url,
}
