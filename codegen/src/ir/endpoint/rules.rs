//! Compiled endpoint rules: either nested conditions, or a decision diagram.

use super::Expression;

/// How an endpoint is found.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// By rules, tried in turn.
    Rules(Block),
    /// By a walk through a decision diagram.
    Diagram(Diagram),
}

/// Steps, one after the other, and what they end with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// The steps.
    pub steps: Vec<Step>,
    /// The outcome that is reached if no step has one; without it, what follows the block is tried.
    pub end: Option<Outcome>,
}

/// A step of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The block is entered if all tests hold.
    If {
        /// The tests, in order; each may use what those before it bind.
        tests: Vec<Test>,
        /// The block.
        then: Block,
    },
    /// A local variable that the following steps use.
    Let {
        /// The variable.
        local: String,
        /// Its value.
        value: Expression,
    },
}

/// A condition that a block is entered under.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The flag is set.
    Holds(Expression),
    /// The optional expression has a value, which is bound to a local variable.
    Binds {
        /// The variable.
        local: String,
        /// The expression.
        value: Expression,
    },
}

/// The end of an evaluation.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// An endpoint.
    Endpoint(EndpointValue),
    /// An error with this message, a plain text.
    Error(Expression),
    /// An error: no rule matches.
    NoRule,
}

/// An endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointValue {
    /// The URL: a literal or a `String`; if it comes from outside, any plain text.
    pub url: Expression,
    /// Whether no part of the URL is written in the rules, so that it may be empty.
    pub from_outside: bool,
    /// Headers and their values: literals or `String`s.
    pub headers: Vec<(String, Vec<Expression>)>,
    /// How requests are signed, the best one first.
    pub auth_schemes: Vec<AuthScheme>,
    /// Other properties.
    pub properties: Vec<(String, Property)>,
}

/// How requests to an endpoint are signed.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthScheme {
    /// The name: a literal or a `String`.
    pub name: Expression,
    /// The properties.
    pub properties: Vec<(String, Property)>,
}

/// A property of an endpoint or of an authentication scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum Property {
    /// A plain text.
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
    /// Variables that conditions assign and others read.
    pub variables: Vec<String>,
    /// Places for texts that conditions make and variables borrow.
    pub stores: Vec<String>,
    /// The conditions that nodes refer to.
    pub conditions: Vec<Condition>,
    /// The results that nodes lead to, the first one having number 1; number 0 says that no rule matches.
    pub results: Vec<Leaf>,
    /// The nodes; none of them can be reached from itself.
    pub nodes: Vec<Node>,
    /// The reference to where the walk begins.
    pub root: i32,
}

/// A condition of a decision diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What has to have a value, else the condition does not hold: local variables and optional expressions.
    pub needs: Vec<(String, Expression)>,
    /// Texts made on the way: the store that keeps the text, whose name is that of the local variable too, and the text.
    pub kept: Vec<(String, Expression)>,
    /// What is evaluated: a flag, or the value to assign.
    pub value: Expression,
    /// The variable to assign to, and the store that keeps the value if it is an owned text.
    pub assign: Option<(String, Option<String>)>,
}

/// A result of a decision diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// What has to have a value, else no rule matches: local variables and optional expressions.
    pub needs: Vec<(String, Expression)>,
    /// The outcome.
    pub outcome: Outcome,
}

/// A node of a decision diagram.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Node {
    /// The number of the condition.
    pub condition: usize,
    /// The reference to follow if it holds.
    pub high: i32,
    /// The reference to follow if it does not.
    pub low: i32,
}
