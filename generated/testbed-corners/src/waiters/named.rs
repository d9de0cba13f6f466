//! Waits until `other || name` is `up`.
//!
//! [`GetMixed`](crate::operation::get_mixed) is called again and again. The first
//! of these that holds decides; a path is one of JMESPath, into the answer:
//!
//! - Waiting is over when `other || name` is `up`.
//! - Otherwise it goes on after an answer, and fails with the error of a call that
//!   fails.
//!
//! Between two calls are 1 seconds.
//!
//! **Errors**, all of them variants of
//! [`WaiterError`](aws_smithy_runtime_api::client::waiters::error::WaiterError):
//!
//! - [`ExceededMaxWait`](aws_smithy_runtime_api::client::waiters::error::WaiterError::ExceededMaxWait):
//!   the time that `wait` was given is over.
//! - [`OperationFailed`](aws_smithy_runtime_api::client::waiters::error::WaiterError::OperationFailed):
//!   a call failed with an error that nothing above names.
//! - [`ConstructionFailure`](aws_smithy_runtime_api::client::waiters::error::WaiterError::ConstructionFailure):
//!   the client cannot wait, for want of a clock or a way to sleep.

use client_runtime::waiter;

use crate::operation::get_mixed::{GetMixed, GetMixedError, GetMixedOutput};
use crate::operation::get_mixed::builders::GetMixedInputBuilder;

waiter! {
    NamedFluentBuilder, NamedFinalPoll, WaitUntilNamedError: 1, 1 {
        GetMixed, GetMixedInputBuilder, GetMixedOutput, GetMixedError;
    }

    acceptors {
        Success: Output(|output| output.other().filter(|&it| !it.is_empty()).unwrap_or(output.name()) == "up");
    }
}
