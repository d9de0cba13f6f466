//! How a service's endpoint is found: the parameters, the compiled rules, and the cases that prove them.
//!
//! The source is the traits `smithy.rules#endpointRuleSet`, `smithy.rules#endpointBdd` and
//! `smithy.rules#endpointTests`.

mod case;
mod expression;
mod parameter;
mod rules;

pub use case::{Case, Expected, OperationInput};
pub use expression::{Accessor, Base, Expression, ExpressionKind, Function, Piece, Type};
pub use parameter::{BuiltIn, Constant, Parameter, ParameterKind, Presence, Setting, SharedSetting};
pub use rules::{
    AuthScheme, Block, Condition, Diagram, EndpointValue, Leaf, Node, Outcome, Property, Resolution, Step, Test,
};

use std::collections::BTreeSet;

/// The endpoint rules of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointRules {
    /// The parameters, in the order of the model.
    pub parameters: Vec<Parameter>,
    /// From parameters to an endpoint.
    pub resolution: Resolution,
    /// Whether the compiled rules read any parameter.
    pub reads_params: bool,
    /// The names of the authentication schemes that endpoints state; none for a name that the rules put together.
    pub auth_schemes: BTreeSet<Option<String>>,
    /// What the compiled rules call on.
    pub library: BTreeSet<Library>,
    /// The tests that the model brings.
    pub cases: Vec<Case>,
}

/// A part of the support code in `endpoint_lib` that rules may need.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Library {
    /// `aws.parseArn`.
    Arn,
    /// The walk through a decision diagram.
    Bdd,
    /// Endpoints whose URL the rules do not write themselves.
    CustomEndpoint,
    /// Partitions from a file, which `aws.partition` may take.
    CustomPartitions,
    /// `isValidHostLabel`, which also checks a region that is set as a parameter.
    Host,
    /// The error of building parameters.
    InvalidParams,
    /// `aws.partition`.
    Partition,
    /// `aws.isVirtualHostableS3Bucket`.
    S3,
    /// Arrays of strings that come from one text.
    Segments,
    /// `split`.
    Split,
    /// `substring`.
    Substring,
    /// What runs the tests of the model.
    Testing,
    /// `uriEncode`.
    UriEncode,
    /// `parseURL`.
    Url,
}
