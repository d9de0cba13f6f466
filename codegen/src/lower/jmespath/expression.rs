//! Parsed expressions, before their types are known.

use crate::json::Value;

/// A JMESPath expression.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) enum Expression {
    /// `@`: the current value.
    Current,
    /// `name`
    Field(String),
    /// `[0]`, `[-1]`
    Index(i64),
    /// `a.b`: `b` is evaluated on the result of `a`.
    Then(Box<Expression>, Box<Expression>),
    /// `a | b`: like `a.b`, but projections in `a` end there.
    Pipe(Box<Expression>, Box<Expression>),
    /// `of[*].each`, and the other projections.
    Project {
        /// The projected value.
        of: Box<Expression>,
        /// The values that the projection iterates over.
        over: Over,
        /// The expression that is evaluated on each value.
        each: Box<Expression>,
    },
    /// `[a, b]`
    List(Vec<Expression>),
    /// `{a: b}`
    Hash(Vec<(String, Expression)>),
    /// `` `1` `` and `'text'`
    Literal(Value),
    /// `a == b`
    Compare(Box<Expression>, Comparator, Box<Expression>),
    /// `a && b`
    And(Box<Expression>, Box<Expression>),
    /// `a || b`
    Or(Box<Expression>, Box<Expression>),
    /// `!a`
    Not(Box<Expression>),
    /// `length(a)`
    Call(String, Vec<Expression>),
    /// `&a`: the expression itself, as an argument of a function.
    Reference(Box<Expression>),
}

/// The values that a projection iterates over.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) enum Over {
    /// `[*]`: the items of a list.
    Items,
    /// `.*`: the values of a map or object.
    Values,
    /// `[]`: the items of a list, with nested lists flattened.
    Flat,
    /// `[?condition]`: the items for which the condition holds.
    Matching(Box<Expression>),
    /// `[1:5:2]`: the items from a start index up to an exclusive stop index, by a step.
    Part(Part),
}

/// The bounds and step of a slice; negative bounds count from the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::lower) struct Part {
    pub(super) start: Option<i64>,
    pub(super) stop: Option<i64>,
    pub(super) step: i64,
}

/// A comparison operator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::lower) enum Comparator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Expression {
    /// Chains two expressions: `next` is evaluated on the result of `self`.
    pub(super) fn then(self, next: Self) -> Self {
        match self {
            Self::Current => next,
            first => Self::Then(Box::new(first), Box::new(next)),
        }
    }

    /// Creates a projection of `self`.
    pub(super) fn project(self, over: Over, each: Self) -> Self {
        Self::Project { of: Box::new(self), over, each: Box::new(each) }
    }
}
