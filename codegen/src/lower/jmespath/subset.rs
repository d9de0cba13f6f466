//! The subset of JMESPath that `smithy.rules#operationContextParams` allows.

use super::expression::{Expression, Over};

/// Returns the first part of an expression that the trait does not allow, if there is one.
pub(in crate::lower) fn check(expression: &Expression) -> Option<&'static str> {
    match expression {
        Expression::Current | Expression::Field(_) => None,
        Expression::Then(first, next) => check(first).or_else(|| check(next)),
        Expression::Project { over: Over::Matching(_), .. } => Some("a filter"),
        Expression::Project { over: Over::Part(_), .. } => Some("a slice"),
        Expression::Project { of, over: Over::Items | Over::Values | Over::Flat, each } => {
            check(of).or_else(|| check(each))
        }
        Expression::List(items) => items.iter().find_map(check),
        Expression::Call(name, arguments) if name == "keys" => arguments.iter().find_map(check),
        Expression::Call(..) => Some("a function other than `keys`"),
        Expression::Reference(_) => Some("a reference to an expression"),
        Expression::Hash(_) => Some("a multi-select hash"),
        Expression::Index(_) => Some("an index"),
        Expression::Pipe(..) => Some("a pipe"),
        Expression::Literal(_) => Some("a literal"),
        Expression::Compare(..) => Some("a comparison"),
        Expression::And(..) | Expression::Or(..) | Expression::Not(_) => Some("a condition"),
    }
}
