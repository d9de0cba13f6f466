//! Paginated results, one request per page.

use std::collections::HashMap;
use std::hash::BuildHasher;

use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_async::future::pagination_stream::fn_stream::FnStream;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::operation::BuildError;

use crate::client::{Core, reported};
use crate::orchestration::{Operation, OperationRuntime, invoke, operation_plugins};

/// A pagination token.
pub trait Token: Clone + PartialEq + Send + Sync + 'static {
    /// Whether the token is empty, which ends pagination just like an absent one.
    fn is_empty(&self) -> bool;
}

impl Token for String {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V, S> Token for HashMap<K, V, S>
where
    Self: Clone + PartialEq + Send + Sync + 'static,
    S: BuildHasher,
{
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// A stream of pages or of their items.
pub type Pages<T, E> = PaginationStream<Result<T, SdkError<E, HttpResponse>>>;

/// Returns the stream of an operation's pages; `slot` returns the token of the input, and `next` that of the output.
pub fn pages<O, T>(
    core: &Core,
    input: Result<O::Input, BuildError>,
    stop_on_duplicate_token: bool,
    slot: fn(&mut O::Input) -> &mut Option<T>,
    next: fn(&O::Output) -> Option<&T>,
) -> Pages<O::Output, O::Error>
where
    O: Operation,
    O::Input: Clone,
    T: Token,
{
    let plugins = operation_plugins(core, OperationRuntime::of::<O>(), None)
        .with_operation_plugin(reported(SmithySdkFeature::Paginator));
    PaginationStream::new(FnStream::new(move |tx| {
        Box::pin(async move {
            let mut input = match input {
                Ok(input) => input,
                Err(error) => {
                    // Sending only fails if the stream has been dropped.
                    let _ = tx.send(Err(SdkError::construction_failure(error))).await;
                    return;
                }
            };
            loop {
                let page = invoke::<O>(&plugins, input.clone()).await;
                let done = match &page {
                    Ok(output) => {
                        let token = next(output).filter(|token| !token.is_empty());
                        let slot = slot(&mut input);
                        let again = token.is_some() && token == slot.as_ref() && stop_on_duplicate_token;
                        *slot = token.cloned();
                        again || slot.is_none()
                    }
                    Err(_) => true,
                };
                if tx.send(page).await.is_err() || done {
                    return;
                }
            }
        })
    }))
}
