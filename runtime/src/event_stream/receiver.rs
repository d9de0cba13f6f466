//! The receiver of the events of a stream.

use aws_smithy_http::event_stream::{InitialMessageType, Receiver};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::event_stream::{Message, RawMessage};

use super::frames::{CheckedFrames, FrameError};
use super::message::{EventStream, Messages};

/// A receiver that returns the events of a stream one by one.
#[derive(Debug)]
pub struct EventReceiver<T, E> {
    inner: Receiver<T, E>,
    /// The status and headers of the response, until they are taken.
    head: Option<HttpResponse>,
    /// Whether an error, such as a broken frame, has ended the stream. Anything after the error is meaningless.
    over: bool,
}

impl<T, E> EventReceiver<T, E> {
    /// Creates a receiver for the events in a body.
    pub fn new(body: SdkBody, head: Option<HttpResponse>) -> Self
    where
        T: EventStream<Error = E>,
    {
        let body = SdkBody::from_body_1_x(CheckedFrames::new(body));
        Self { inner: Receiver::new(Messages::<T>::new(), body), head, over: false }
    }

    /// Waits for the next event; `None` after the last one.
    ///
    /// # Errors
    ///
    /// Errors of the service are of type `E`. A broken connection is a dispatch failure, and a message that cannot be
    /// read is a response error. After an error, the stream has ended, and further calls return `None`.
    pub async fn recv(&mut self) -> Result<Option<T>, SdkError<E, RawMessage>> {
        if self.over {
            return Ok(None);
        }
        let received = self.inner.recv().await;
        self.over = received.is_err();
        received.map_err(unreadable_frame)
    }

    /// Takes the status and headers of the response; `None` if they have already been taken.
    pub fn take_head(&mut self) -> Option<HttpResponse> {
        self.head.take()
    }

    /// Waits for the first message. If it is an initial response, removes it from the stream and returns it.
    pub async fn initial_response(&mut self) -> Result<Option<Message>, SdkError<E, RawMessage>> {
        self.inner.try_recv_initial(InitialMessageType::Response).await
    }
}

/// Converts the error for an unreadable frame, which the body reports as a connection error, to a response error.
fn unreadable_frame<E>(error: SdkError<E, RawMessage>) -> SdkError<E, RawMessage> {
    let SdkError::DispatchFailure(failure) = &error else { return error };
    match failure.as_connector_error().and_then(|error| FrameError::find(error)) {
        Some(frame) => SdkError::response_error(frame, RawMessage::Invalid(None)),
        None => error,
    }
}
