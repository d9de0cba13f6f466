//! The documentation of waiters, from their acceptors and delays: the conditions, the polling interval, and the errors.

use crate::docs::Markdown;
use crate::ir::{Acceptor, AcceptorState, Operation, Waiter};

const WAITER_ERROR: &str = "aws_smithy_runtime_api::client::waiters::error::WaiterError";

/// Extends the documentation of each waiter of an operation.
pub(super) fn add(operation: &mut Operation) {
    let polled = format!("[`{}`](crate::operation::{})", operation.name, operation.module);
    for waiter in &mut operation.waiters {
        let docs = std::mem::take(&mut waiter.docs);
        waiter.docs = with_words(waiter, docs, &polled);
    }
}

fn with_words(waiter: &Waiter, mut docs: Markdown, polled: &str) -> Markdown {
    let when = |state| {
        let acceptors = waiter.acceptors.iter().filter(move |acceptor| acceptor.state == state);
        acceptors.map(|acceptor| acceptor.words.as_str()).collect::<Vec<_>>()
    };
    docs.push_paragraph(&format!("Waits until {}.", when(AcceptorState::Success).join(", or ")));
    if waiter.deprecated {
        docs.push_paragraph("**Deprecated** in the model.");
    }
    docs.push_paragraph(&format!(
        "Polls {polled}. After each call, the first of these conditions that holds determines the outcome \
         (paths are JMESPath expressions):"
    ));
    let decisions = waiter.acceptors.iter().map(decision);
    docs.push_list(
        decisions.chain(["Otherwise, it continues if the call succeeded, and fails if the call failed.".to_owned()]),
    );
    docs.push_paragraph(&delays(waiter));
    docs.push_paragraph(&format!("**Errors**, all of them variants of [`WaiterError`]({WAITER_ERROR}):"));
    let failure = match when(AcceptorState::Failure).as_slice() {
        [] => String::new(),
        words => format!("[`FailureState`]({WAITER_ERROR}::FailureState): {}.", words.join(", or ")),
    };
    let errors = [
        format!(
            "[`ExceededMaxWait`]({WAITER_ERROR}::ExceededMaxWait): the maximum time passed to `wait` was exceeded."
        ),
        failure,
        format!(
            "[`OperationFailed`]({WAITER_ERROR}::OperationFailed): a call failed with an error that no condition covers."
        ),
        format!(
            "[`ConstructionFailure`]({WAITER_ERROR}::ConstructionFailure): the client has no time source or sleep \
             implementation."
        ),
    ];
    docs.push_list(errors.iter().filter(|error| !error.is_empty()));
    docs
}

fn decision(acceptor: &Acceptor) -> String {
    let words = &acceptor.words;
    match acceptor.state {
        AcceptorState::Success => format!("It succeeds when {words}."),
        AcceptorState::Failure => format!("It fails when {words}."),
        AcceptorState::Retry => format!("It continues when {words}."),
    }
}

fn delays(waiter: &Waiter) -> String {
    match (waiter.min_delay, waiter.max_delay) {
        (1, 1) => "The delay between two calls is 1 second.".to_owned(),
        (min, max) if min == max => format!("The delay between two calls is {min} seconds."),
        (min, max) => {
            format!(
                "The delay between two calls is random, from {min} to at most {max} seconds. Its upper bound doubles with each call."
            )
        }
    }
}
