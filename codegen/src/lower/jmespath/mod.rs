//! JMESPath: expressions in traits that select a value from an input or output.
//!
//! ```text
//! text ──tokens──▶ parser ──Expression──▶ typed, against the shapes ──▶ ir::Query
//! ```
//!
//! Types are checked here: a member that does not exist and a comparison that can never hold are errors. Where JMESPath
//! would fail at run time because a function is called on an absent value, the result is absent instead. If it is the
//! result of a waiter's whole expression, the acceptor does not match, just as if the expression had failed.

mod expression;
mod functions;
mod lists;
mod mixed;
mod numbers;
mod objects;
mod operators;
mod parser;
mod projections;
mod strings;
mod subset;
mod tokens;
mod typed;
mod types;

pub(super) use mixed::distribute;
pub(super) use operators::{compared, not_query, truth};
pub(super) use parser::parse;
pub(super) use projections::texts;
pub(super) use subset::check as check_subset;
pub(super) use typed::{Lowering, Root, Typed, lower};
pub(super) use types::Ty;

/// An error in an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Problem {
    /// The expression is invalid, or refers to something that does not exist.
    Wrong(String),
    /// The generator does not support the expression.
    Unsupported(String),
}

impl Problem {
    fn wrong(message: impl Into<String>) -> Self {
        Self::Wrong(message.into())
    }

    fn unsupported(what: impl Into<String>) -> Self {
        Self::Unsupported(what.into())
    }
}

type Result<T> = std::result::Result<T, Problem>;
