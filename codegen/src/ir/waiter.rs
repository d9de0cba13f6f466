//! Waiters (trait `smithy.waiters#waitable`), which call an operation repeatedly until a condition is met.

use super::query::Query;
use crate::docs::Markdown;

/// A waiter.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiter {
    /// The name in the model, such as `TableExists`.
    pub name: String,
    /// The module under `waiters`.
    pub module: String,
    /// The method on the client, such as `wait_until_table_exists`.
    pub method: String,
    /// The name of the builder that the client method returns.
    pub fluent_builder: String,
    /// The name of the result type.
    pub final_poll: String,
    /// The name of the error type.
    pub error: String,
    /// The documentation.
    pub docs: Markdown,
    /// Whether the waiter is deprecated.
    pub deprecated: bool,
    /// The minimum delay between two calls, in seconds.
    pub min_delay: u32,
    /// The maximum delay between two calls, in seconds.
    pub max_delay: u32,
    /// The conditions, which are tried in order until one matches.
    pub acceptors: Vec<Acceptor>,
}

/// A condition on the result of a call, and the state of the waiter if the condition is met.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptor {
    /// The state of the waiter if the condition is met.
    pub state: AcceptorState,
    /// The condition.
    pub matcher: Matcher,
    /// The condition in words: a Markdown clause to follow "when", as in "It succeeds when …".
    pub words: String,
}

/// The state of a waiter after a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AcceptorState {
    /// The waiter succeeds.
    Success,
    /// The waiter fails.
    Failure,
    /// The waiter continues to poll.
    Retry,
}

/// A condition on the result of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Matcher {
    /// Any output if `true`, any error of the service if `false`.
    Success(bool),
    /// Outputs for which a query on the variable `output` holds.
    Output(Query),
    /// Calls for which a query on the variables `input` and `output` holds.
    InputOutput(Query),
    /// Errors with this code.
    Error {
        /// The code: the name of an error shape, or another error code, without a namespace.
        code: String,
        /// The method that checks for the error, if the operation declares it.
        is_method: Option<String>,
    },
}
