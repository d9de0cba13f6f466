//! The future of a call.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};

use super::{Operation, typed_result};
use crate::client::{BoxFuture, SendResult};

/// A call to an operation, as a future.
///
/// It boxes the orchestrator's future. Otherwise, the compiler would check that future again for every operation, and
/// the futures of programs would contain it.
#[must_use = "a call is only made when it is awaited"]
pub struct Sending<O> {
    result: BoxFuture<SendResult<Output, Error>>,
    operation: PhantomData<fn() -> O>,
}

impl<O> Sending<O> {
    pub(super) fn new(result: BoxFuture<SendResult<Output, Error>>) -> Self {
        Self { result, operation: PhantomData }
    }
}

impl<O: Operation> Future for Sending<O> {
    type Output = SendResult<O::Output, O::Error>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.result.as_mut().poll(cx).map(typed_result::<O>)
    }
}
