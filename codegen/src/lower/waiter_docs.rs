//! What a waiter waits for, how often it asks and what ends it, in words out of its acceptors.

use crate::docs::Markdown;
use crate::ir::{Acceptor, AcceptorState, Operation, Waiter};

const WAITER_ERROR: &str = "aws_smithy_runtime_api::client::waiters::error::WaiterError";

/// Adds to the model's own text of each waiter of an operation.
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
        docs.push_paragraph("**Deprecated**: the model says that this waiter is not to be used any more.");
    }
    docs.push_paragraph(&format!(
        "{polled} is called again and again. The first of these that holds decides; a path is one of JMESPath, into the \
         answer:"
    ));
    let decisions = waiter.acceptors.iter().map(decision);
    docs.push_list(
        decisions
            .chain(["Otherwise it goes on after an answer, and fails with the error of a call that fails.".to_owned()]),
    );
    docs.push_paragraph(&delays(waiter));
    docs.push_paragraph(&format!("**Errors**, all of them variants of [`WaiterError`]({WAITER_ERROR}):"));
    let failure = match when(AcceptorState::Failure).as_slice() {
        [] => String::new(),
        words => format!("[`FailureState`]({WAITER_ERROR}::FailureState): {}.", words.join(", or ")),
    };
    let errors = [
        format!("[`ExceededMaxWait`]({WAITER_ERROR}::ExceededMaxWait): the time that `wait` was given is over."),
        failure,
        format!(
            "[`OperationFailed`]({WAITER_ERROR}::OperationFailed): a call failed with an error that nothing above names."
        ),
        format!(
            "[`ConstructionFailure`]({WAITER_ERROR}::ConstructionFailure): the client cannot wait, for want of a clock or a \
             way to sleep."
        ),
    ];
    docs.push_list(errors.iter().filter(|error| !error.is_empty()));
    docs
}

fn decision(acceptor: &Acceptor) -> String {
    let words = &acceptor.words;
    match acceptor.state {
        AcceptorState::Success => format!("Waiting is over when {words}."),
        AcceptorState::Failure => format!("It fails when {words}."),
        AcceptorState::Retry => format!("It goes on when {words}."),
    }
}

fn delays(waiter: &Waiter) -> String {
    match (waiter.min_delay, waiter.max_delay) {
        (min, max) if min == max => format!("Between two calls are {min} seconds."),
        (min, max) => {
            format!("Between two calls are {min} to {max} seconds, by chance; the most doubles from call to call.")
        }
    }
}
