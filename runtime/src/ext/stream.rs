//! Paginators as streams (feature `futures`).

use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_async::future::pagination_stream::PaginationStream;
use futures_core::Stream;
use futures_core::stream::FusedStream;

/// An extension trait that converts the pages or items of a paginator to a [`Stream`].
pub trait IntoStream {
    /// A page or item, or the error that ends the stream.
    type Item;

    /// Returns the pages or items as a [`Stream`]. No request is sent until the stream is polled.
    fn into_stream(self) -> PageStream<Self::Item>;
}

impl<T> IntoStream for PaginationStream<T> {
    type Item = T;

    fn into_stream(self) -> PageStream<T> {
        PageStream(Some(self))
    }
}

/// The pages or items of a paginator, as a [`Stream`]. Dropping the stream cancels the pending request.
#[derive(Debug)]
pub struct PageStream<T>(Option<PaginationStream<T>>);

impl<T> Unpin for PageStream<T> {}

impl<T> Stream for PageStream<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let Some(pages) = &mut self.0 else {
            return Poll::Ready(None);
        };
        let next = pages.poll_next(cx);
        if matches!(next, Poll::Ready(None)) {
            self.0 = None;
        }
        next
    }
}

impl<T> FusedStream for PageStream<T> {
    fn is_terminated(&self) -> bool {
        self.0.is_none()
    }
}
