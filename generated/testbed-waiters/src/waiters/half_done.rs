//! Waits until `` to_number(progress) >= `0.5` `` is `true`.
//!
//! Polls [`GetBuild`](crate::operation::get_build). After each call, the first of
//! these conditions that holds determines the outcome (paths are JMESPath
//! expressions):
//!
//! - It succeeds when `` to_number(progress) >= `0.5` `` is `true`.
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

use client_runtime::jmespath::to_number;
use client_runtime::waiter;

use crate::operation::get_build::builders::GetBuildInputBuilder;
use crate::operation::get_build::{GetBuild, GetBuildError, GetBuildOutput};

waiter! {
    HalfDoneFluentBuilder, HalfDoneFinalPoll, WaitUntilHalfDoneError: 1, 1 {
        GetBuild, GetBuildInputBuilder, GetBuildOutput, GetBuildError;
        name, set_name, get_name: optional(text);
        number, set_number, get_number: optional(copy(i32));
    }

    acceptors {
        Success: Output(|output| output.progress().and_then(to_number).is_some_and(|it| it >= 0.5));
    }
}
