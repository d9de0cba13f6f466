//! Events as the body of a request: each is sent in a frame, and the signature of a frame covers that of the previous
//! frame (Amazon event stream specification; AWS Signature Version 4, "Event streams").

use std::marker::PhantomData;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_eventstream::frame::DeferredSigner;
use aws_smithy_http::event_stream::{EventOrInitial, EventOrInitialMarshaller, EventStreamSender};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::event_stream::Message;
use futures_core::Stream;
use http_body_util::StreamBody;

use super::sent::{Events, Exceptions, MessageWriter, SentEvents};
use crate::http::Body;

/// Takes the events out of an input and turns them into a body. `members` contains the other members of the input,
/// which are sent in an initial message (Smithy 2.0, "Initial messages"), unless they are in the head of the request.
///
/// The signatures of frames depend on that of the request, which does not exist yet. The authentication scheme
/// therefore passes the actual signer on later, through the configuration of the call; if it does not, the frames are
/// not signed.
pub fn body<S: SentEvents>(
    sender: &mut EventStreamSender<S, S::Error>,
    content_type: &'static str,
    members: Body,
    cfg: &mut ConfigBag,
) -> Body {
    let sender = mem::replace(sender, EventStreamSender::from(NoEvents(PhantomData)));
    let (signer, signer_sender) = DeferredSigner::new();
    cfg.interceptor_state().store_put(signer_sender);
    Body::Stream(match members {
        Body::Bytes(members) => {
            let initial = Some(initial_request(content_type, members));
            let sender = EventStreamSender::from(WithInitial { initial, events: sender.into_inner() });
            let events = EventOrInitialMarshaller::new(Events::<S>::new());
            SdkBody::from_body_1_x(StreamBody::new(sender.into_body_stream(events, Exceptions::<S>::new(), signer)))
        }
        _ => SdkBody::from_body_1_x(StreamBody::new(sender.into_body_stream(
            Events::<S>::new(),
            Exceptions::<S>::new(),
            signer,
        ))),
    })
}

fn initial_request(content_type: &'static str, members: Vec<u8>) -> Message {
    let mut message = MessageWriter::event("initial-request");
    message.content(content_type, members);
    message.finish()
}

/// An empty stream that replaces one that was taken.
struct NoEvents<S, E>(PhantomData<fn() -> (S, E)>);

impl<S, E> Stream for NoEvents<S, E> {
    type Item = Result<S, E>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}

/// Events after an initial message.
struct WithInitial<S, E> {
    initial: Option<Message>,
    events: Pin<Box<dyn Stream<Item = Result<S, E>> + Send + Sync>>,
}

impl<S, E> Stream for WithInitial<S, E> {
    type Item = Result<EventOrInitial<S>, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.initial.take() {
            Some(message) => Poll::Ready(Some(Ok(EventOrInitial::InitialMessage(message)))),
            None => {
                self.events.as_mut().poll_next(context).map(|event| event.map(|event| event.map(EventOrInitial::Event)))
            }
        }
    }
}
