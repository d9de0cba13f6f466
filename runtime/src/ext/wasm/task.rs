//! Tasks on JavaScript's event loop.
//!
//! JavaScript values cannot leave their thread, but the runtime's futures must be able to. Therefore, everything that
//! uses such values runs in a task of its own, and the runtime's future is the receiving end of a channel.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use futures_channel::oneshot;

/// Runs a future as a task, and returns a future for its result. If the returned future is dropped before the task is
/// done, the task ends, and `cancel` is called.
///
/// The result is `None` if JavaScript stops the task, as it does when the page or worker closes.
pub(super) fn run<T: Send + 'static>(
    task: impl Future<Output = T> + 'static,
    cancel: impl FnOnce() + 'static,
) -> impl Future<Output = Option<T>> + Send {
    let (mut sender, receiver) = oneshot::channel();
    wasm_bindgen_futures::spawn_local(async move {
        let mut task = pin!(task);
        let result = poll_fn(|context| match sender.poll_canceled(context) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => task.as_mut().poll(context).map(Some),
        });
        match result.await {
            // The receiver may be gone by now.
            Some(result) => drop(sender.send(result)),
            None => cancel(),
        }
    });
    async { receiver.await.ok() }
}
