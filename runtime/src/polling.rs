//! Polling: a call is repeated until its result meets a condition (Smithy 2.0, "Waiters").

use std::error::Error;
use std::future::Future;
use std::time::Duration;

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::waiters::{AcceptorState, WaiterOrchestrator, attach_waiter_tracing_span};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_runtime_api::client::waiters::FinalPoll;
use aws_smithy_runtime_api::client::waiters::error::WaiterError;

/// A state of the waiter, and the matcher for the results that lead to it.
pub type Acceptor<I, O, E> = (AcceptorState, Matcher<I, O, E>);

/// A condition on results.
pub enum Matcher<I, O, E> {
    /// All outputs if `true`, all errors of the service if `false`.
    Success(bool),
    /// Outputs that meet a condition.
    Output(fn(&O) -> bool),
    /// Outputs that meet a condition together with the input.
    InputOutput(fn(&I, &O) -> bool),
    /// Errors that meet a condition.
    Error(fn(&E) -> bool),
}

impl<I, O, E> Matcher<I, O, E> {
    fn matches(&self, input: &I, result: Result<&O, &E>) -> bool {
        match (self, result) {
            (Self::Success(success), result) => result.is_ok() == *success,
            (Self::Output(condition), Ok(output)) => condition(output),
            (Self::InputOutput(condition), Ok(output)) => condition(input, output),
            (Self::Error(condition), Err(error)) => condition(error),
            (Self::Output(_) | Self::InputOutput(_), Err(_)) | (Self::Error(_), Ok(_)) => false,
        }
    }
}

/// The timing of a waiter.
pub struct Pace {
    /// The minimum and maximum delay between two calls.
    pub delays: [Duration; 2],
    /// The maximum time to wait.
    pub max_wait: Duration,
    /// The time source that measures the wait.
    pub clock: SharedTimeSource,
    /// The sleep implementation for the delays.
    pub sleep: SharedAsyncSleep,
}

/// Calls `send` until an acceptor ends the wait, an error matches no acceptor, or the maximum time has passed. The
/// first acceptor that matches a result determines the state.
pub async fn poll<I, O, E, F>(
    pace: Pace,
    input: I,
    acceptors: &[Acceptor<I, O, E>],
    send: impl Fn(I) -> F,
) -> Result<FinalPoll<O, SdkError<E, HttpResponse>>, WaiterError<O, E>>
where
    I: Clone,
    F: Future<Output = Result<O, SdkError<E, HttpResponse>>>,
    E: CreateUnhandledError + Error + Send + Sync + 'static,
{
    let [min_delay, max_delay] = pace.delays;
    let acceptor = |result: Result<&O, &E>| {
        let first = acceptors.iter().find(|(_, matcher)| matcher.matches(&input, result));
        first.map_or(AcceptorState::NoAcceptorsMatched, |(state, _)| *state)
    };
    let orchestrator = WaiterOrchestrator::builder()
        .min_delay(min_delay)
        .max_delay(max_delay)
        .max_wait(pace.max_wait)
        .time_source(pace.clock)
        .sleep_impl(pace.sleep)
        .acceptor(acceptor)
        .operation(|| send(input.clone()))
        .build();
    attach_waiter_tracing_span(orchestrator.orchestrate()).await
}
