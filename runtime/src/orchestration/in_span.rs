//! A future in a span. Unlike with `tracing::Instrument`, the future is polled where it was created, without a copy.

use std::pin::Pin;
use std::task::{Context, Poll};

use tracing::Span;

/// A future that polls and drops another one in a span.
pub(super) struct InSpan<'a, F> {
    span: Span,
    /// The inner future; `None` once it has been dropped.
    future: Pin<&'a mut Option<F>>,
}

impl<'a, F> InSpan<'a, F> {
    pub(super) fn new(span: Span, future: Pin<&'a mut Option<F>>) -> Self {
        Self { span, future }
    }
}

impl<F: Future> Future for InSpan<'_, F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Self { span, future } = &mut *self;
        span.in_scope(|| future.as_mut().as_pin_mut().map_or(Poll::Pending, |future| future.poll(cx)))
    }
}

impl<F> Drop for InSpan<'_, F> {
    fn drop(&mut self) {
        self.span.in_scope(|| self.future.set(None));
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::{Arc, Mutex};
    use std::task::Waker;

    use tracing::span::{Attributes, Id, Record};
    use tracing::subscriber::with_default;
    use tracing::{Event, Metadata, Subscriber};

    use super::*;

    type Log = Arc<Mutex<Vec<&'static str>>>;

    /// A subscriber that records when a span is entered and left.
    struct Spans(Log);

    impl Subscriber for Spans {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, _: &Event<'_>) {}
        fn enter(&self, _: &Id) {
            self.0.lock().unwrap().push("enter");
        }
        fn exit(&self, _: &Id) {
            self.0.lock().unwrap().push("exit");
        }
    }

    /// A future that records when it is polled and dropped, and is never ready.
    struct Pending(Log);

    impl Future for Pending {
        type Output = ();

        fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
            self.0.lock().unwrap().push("poll");
            Poll::Pending
        }
    }

    impl Drop for Pending {
        fn drop(&mut self) {
            self.0.lock().unwrap().push("drop");
        }
    }

    #[test]
    fn a_future_is_polled_and_dropped_in_its_span() {
        let log = Log::default();
        with_default(Spans(log.clone()), || {
            let future = pin!(Some(Pending(log.clone())));
            let mut in_span = InSpan::new(tracing::error_span!("call"), future);
            assert!(pin!(&mut in_span).poll(&mut Context::from_waker(Waker::noop())).is_pending());
        });
        assert_eq!(*log.lock().unwrap(), ["enter", "poll", "exit", "enter", "drop", "exit"]);
    }
}
