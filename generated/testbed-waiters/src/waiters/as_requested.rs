//! Waits until
//! `join('', [input.name, '-', to_string(input.number)]) == output.name` is `true`.
//!
//! Polls [`GetBuild`](crate::operation::get_build). After each call, the first of
//! these conditions that holds determines the outcome (paths are JMESPath
//! expressions):
//!
//! - It succeeds when
//!   `join('', [input.name, '-', to_string(input.number)]) == output.name` is
//!   `true`.
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

use client_runtime::jmespath::{whole, with_scratch};
use client_runtime::waiter;

use crate::operation::get_build::builders::GetBuildInputBuilder;
use crate::operation::get_build::{GetBuild, GetBuildError, GetBuildOutput};

waiter! {
    AsRequestedFluentBuilder, AsRequestedFinalPoll, WaitUntilAsRequestedError: 1, 1 {
        GetBuild, GetBuildInputBuilder, GetBuildOutput, GetBuildError;
        name, set_name, get_name: optional(text);
        number, set_number, get_number: optional(copy(i32));
    }

    acceptors {
        Success: InputOutput(|input, output| {
            with_scratch(|scratch| whole([input.name(), Some("-"), Some(input.number().map(|it| scratch.text(it)).unwrap_or("null"))])
                .map(|it| scratch.join(it, ""))
                == output.name())
        });
    }
}
