//! JMESPath: expressions of traits, which lead from an input or an output to a value in it.
//!
//! ```text
//! text ──tokens──▶ parser ──Expression──▶ typed, against the shapes ──▶ ir::Query
//! ```
//!
//! The types are checked here: a member that is not there, and a comparison that can never hold, are errors. Where JMESPath
//! fails at run time because a function is asked of what is absent, the result is absent here; no acceptor of a waiter
//! matches either way.

mod expression;
mod functions;
mod lists;
mod numbers;
mod operators;
mod parser;
mod projections;
mod subset;
mod tokens;
mod typed;
mod types;

pub(super) use operators::{distribute, truth};
pub(super) use parser::parse;
pub(super) use projections::texts;
pub(super) use subset::check as check_subset;
pub(super) use typed::{Asking, Root, Typed, ask};
pub(super) use types::Ty;

/// What is wrong with an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Problem {
    /// It is no expression, or asks for what is not there.
    Wrong(String),
    /// It is one that the generator does not take.
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
