//! Waiters (trait `smithy.waiters#waitable`): an operation that is repeated until its answer says that waiting is over.

use super::query::Query;
use crate::docs::Markdown;

/// A waiter.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiter {
    /// Its name in the model, such as `TableExists`.
    pub name: String,
    /// Its module under `waiters`.
    pub module: String,
    /// Its method on the client, such as `wait_until_table_exists`.
    pub method: String,
    /// The name of the builder that the client gives out.
    pub fluent_builder: String,
    /// The name of what it gives.
    pub final_poll: String,
    /// The name of its error.
    pub error: String,
    /// What it waits for, and how.
    pub docs: Markdown,
    /// Whether it is not to be used any more.
    pub deprecated: bool,
    /// The least seconds between two calls.
    pub min_delay: u32,
    /// The most seconds between two calls.
    pub max_delay: u32,
    /// What is asked of each answer, in this order, until one holds.
    pub acceptors: Vec<Acceptor>,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptor {
    /// The state after an answer that matches.
    pub state: AcceptorState,
    /// Which answers match.
    pub matcher: Matcher,
    /// The same in words, as Markdown that ends a sentence that begins with "when".
    pub words: String,
}

/// The state of a waiter after an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AcceptorState {
    /// Waiting is over.
    Success,
    /// What is waited for will not happen.
    Failure,
    /// Waiting goes on.
    Retry,
}

/// Which answers match.
#[derive(Clone, Debug, PartialEq)]
pub enum Matcher {
    /// All outputs, or all errors of the service.
    Success(bool),
    /// Outputs that a condition holds for; the variable is `output`.
    Output(Query),
    /// Calls that a condition holds for; the variables are `input` and `output`.
    InputOutput(Query),
    /// Errors with a code.
    Error {
        /// The code: the name of the shape, if it is one of the operation's.
        code: String,
        /// The method that tells them, if it is.
        is_method: Option<String>,
    },
}
