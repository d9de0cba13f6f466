//! The end of a stream at which events come out.

use aws_smithy_http::event_stream::{InitialMessageType, Receiver};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::event_stream::{Message, RawMessage};

use super::frames::{CheckedFrames, FrameError};
use super::message::{EventStream, Messages};

/// Receives the events of a stream, one by one.
#[derive(Debug)]
pub struct EventReceiver<T, E> {
    inner: Receiver<T, E>,
    /// Status and headers of the answer, until its first message is there.
    head: Option<HttpResponse>,
    /// Whether an error has ended the stream: what comes after it has no meaning, such as what follows a broken frame.
    over: bool,
}

impl<T, E> EventReceiver<T, E> {
    /// The events in a body.
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
    /// The service's own errors are those of `E`. A stream that breaks off is a dispatch failure, and a message that cannot
    /// be read a response error. After an error the stream is over, and gives `None`.
    pub async fn recv(&mut self) -> Result<Option<T>, SdkError<E, RawMessage>> {
        if self.over {
            return Ok(None);
        }
        let received = self.inner.recv().await;
        self.over = received.is_err();
        received.map_err(unreadable_frame)
    }

    /// Takes the head of the answer; none if that was done before.
    pub fn take_head(&mut self) -> Option<HttpResponse> {
        self.head.take()
    }

    /// Waits for the first message, and takes it out of the stream if it is an initial response.
    pub async fn initial_response(&mut self) -> Result<Option<Message>, SdkError<E, RawMessage>> {
        self.inner.try_recv_initial(InitialMessageType::Response).await
    }
}

/// A frame that cannot be read is no fault of the connection, which is what reading its body calls it.
fn unreadable_frame<E>(error: SdkError<E, RawMessage>) -> SdkError<E, RawMessage> {
    let SdkError::DispatchFailure(failure) = &error else { return error };
    match failure.as_connector_error().and_then(|error| FrameError::find(error)) {
        Some(frame) => SdkError::response_error(frame, RawMessage::Invalid(None)),
        None => error,
    }
}
