//! Compiled endpoint rules: nested conditions or a decision diagram.

use super::{Expression, Piece};

/// The compiled rules of a service.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// Rules that are tried in order.
    Rules(Block),
    /// A decision diagram.
    Diagram(Diagram),
}

/// Consecutive steps, with an optional final outcome.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// The steps.
    pub steps: Vec<Step>,
    /// The outcome if no step has one. If it is `None`, evaluation continues after the block.
    pub end: Option<Outcome>,
}

/// A step of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A block that is entered if all tests hold.
    If {
        /// The tests, in order. Each may use the variables that earlier ones bind.
        tests: Vec<Test>,
        /// The block.
        then: Block,
    },
    /// A local variable that the following steps use.
    Let {
        /// The variable.
        local: String,
        /// The value of the variable.
        value: Expression,
    },
}

/// A condition for entering a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// A flag that must be true.
    Holds(Expression),
    /// An optional expression that must have a value, which is bound to a local variable.
    Binds {
        /// The variable.
        local: String,
        /// The expression.
        value: Expression,
    },
}

/// The result of an evaluation.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// An endpoint.
    Endpoint(EndpointValue),
    /// An endpoint that a function of [`EndpointRules`](super::EndpointRules::functions) returns.
    Call {
        /// The function.
        function: String,
        /// The URL.
        url: Vec<Piece>,
        /// The other arguments: strings that are present and borrowed.
        arguments: Vec<Expression>,
    },
    /// An error with this message: a string expression that is not optional.
    Error(Expression),
    /// An error: no rule matches.
    NoRule,
}

/// A function that returns an endpoint, for endpoints that differ only in strings.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointFunction {
    /// The name.
    pub name: String,
    /// The parameters after the URL, all of them `&str`.
    pub parameters: Vec<String>,
    /// The endpoint, whose only variables are the parameters and `url`.
    pub endpoint: EndpointValue,
}

/// An endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointValue {
    /// The URL: a literal or a `String`; with `from_outside`, any string that is not optional.
    pub url: Expression,
    /// Whether the URL has no literal part. It then comes entirely from parameters and variables, so it may be empty.
    pub from_outside: bool,
    /// Headers and their values: literals or `String`s.
    pub headers: Vec<(String, Vec<Expression>)>,
    /// Authentication schemes, most preferred first.
    pub auth_schemes: Vec<AuthScheme>,
    /// Other properties.
    pub properties: Vec<(String, Property)>,
}

/// An authentication scheme of an endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthScheme {
    /// The name: a literal or a `String`.
    pub name: Expression,
    /// The properties.
    pub properties: Vec<(String, Property)>,
}

/// A property of an endpoint or authentication scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum Property {
    /// A string that is not optional.
    Text(Expression),
    /// A boolean.
    Flag(bool),
    /// An integer.
    Number(i64),
    /// A list.
    List(Vec<Property>),
    /// Named properties.
    Object(Vec<(String, Property)>),
}

/// A decision diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagram {
    /// Variables that conditions assign, and that other conditions and results read.
    pub variables: Vec<String>,
    /// Storage for strings that conditions create and variables borrow.
    pub stores: Vec<String>,
    /// The conditions that nodes refer to.
    pub conditions: Vec<Condition>,
    /// The results that nodes lead to, numbered from 1. Number 0 means that no rule matches.
    pub results: Vec<Leaf>,
    /// The nodes, without cycles.
    pub nodes: Vec<Node>,
    /// The reference to the first node.
    pub root: i32,
}

/// A condition of a decision diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Optional expressions that must have a value for the condition to hold, each with the local variable that gets
    /// the value.
    pub needs: Vec<(String, Expression)>,
    /// Strings that the assigned value borrows. They are stored because the value outlives the condition. Each string
    /// has the name of its storage, which is also the name of its local variable.
    pub kept: Vec<(String, Expression)>,
    /// The expression to evaluate: a flag, or the value to assign.
    pub value: Expression,
    /// The variable to assign to, and the storage for the value if it is an owned string.
    pub assign: Option<(String, Option<String>)>,
}

/// A result of a decision diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Optional expressions, each with the local variable that gets the value. If one has no value, no rule matches.
    pub needs: Vec<(String, Expression)>,
    /// The outcome.
    pub outcome: Outcome,
}

/// A node of a decision diagram.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Node {
    /// The index of the condition in [`Diagram::conditions`].
    pub condition: usize,
    /// The reference to follow if the condition holds.
    pub high: i32,
    /// The reference to follow if the condition does not hold.
    pub low: i32,
}
