//! Waits until `other || name` is `up`.
//!
//! Polls [`GetMixed`](crate::operation::get_mixed). After each call, the first of
//! these conditions that holds determines the outcome (paths are JMESPath
//! expressions):
//!
//! - It succeeds when `other || name` is `up`.
//! - Otherwise, it continues if the call succeeded, and fails if the call failed.
//!
//! The delay between two calls is 1 second.
//!
//! **Errors**, all of them variants of
//! [`WaiterError`](aws_smithy_runtime_api::client::waiters::error::WaiterError):
//!
//! - [`ExceededMaxWait`](aws_smithy_runtime_api::client::waiters::error::WaiterError::ExceededMaxWait):
//!   the maximum time passed to `wait` was exceeded.
//! - [`OperationFailed`](aws_smithy_runtime_api::client::waiters::error::WaiterError::OperationFailed):
//!   a call failed with an error that no condition covers.
//! - [`ConstructionFailure`](aws_smithy_runtime_api::client::waiters::error::WaiterError::ConstructionFailure):
//!   the client has no time source or sleep implementation.

use client_runtime::waiter;

use crate::operation::get_mixed::builders::GetMixedInputBuilder;
use crate::operation::get_mixed::{GetMixed, GetMixedError, GetMixedOutput};

waiter! {
    NamedFluentBuilder, NamedFinalPoll, WaitUntilNamedError: 1, 1 {
        GetMixed, GetMixedInputBuilder, GetMixedOutput, GetMixedError;
    }

    acceptors {
        Success: Output(|output| output.other().filter(|&it| !it.is_empty()).unwrap_or(output.name()) == "up");
    }
}
