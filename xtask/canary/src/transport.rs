//! Responses to requests, from a canned connector or from a server over TLS.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame};

pub mod tls;

/// A reply to an attempt.
#[derive(Clone, Debug)]
pub enum Reply {
    /// A response.
    Response(Response),
    /// The connection breaks before a response arrives.
    Broken,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The way the body ends.
    pub end: End,
    /// The delay before the response.
    pub after: Duration,
}

/// The way a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The body has its declared length.
    Whole,
    /// The body is shorter than its declared length.
    Short,
    /// The connection breaks within the body.
    Broken,
}

impl Reply {
    /// Creates a response with this body.
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        Self::Response(Response { status, headers: Vec::new(), body, end: End::Whole, after: Duration::ZERO })
    }

    /// Sets the content type.
    #[must_use]
    pub fn of_type(self, content_type: &'static str) -> Self {
        self.with_header("content-type", content_type.to_owned())
    }

    /// Sets a header, replacing any with the same name.
    #[must_use]
    pub fn with_header(self, name: &'static str, value: String) -> Self {
        self.with(|response| {
            response.headers.retain(|(other, _)| *other != name);
            response.headers.push((name, value));
        })
    }

    /// Ends the body before its declared length.
    #[must_use]
    pub fn shorter(self) -> Self {
        self.with(|response| response.end = End::Short)
    }

    /// Breaks the connection within the body.
    #[must_use]
    pub fn broken(self) -> Self {
        self.with(|response| response.end = End::Broken)
    }

    /// Delays the response.
    #[must_use]
    pub fn late(self, after: Duration) -> Self {
        self.with(|response| response.after = after)
    }

    fn with(mut self, change: impl FnOnce(&mut Response)) -> Self {
        if let Self::Response(response) = &mut self {
            change(response);
        }
        self
    }
}

/// The replies to the attempts of a call.
#[derive(Clone, Debug)]
pub struct Replies(Arc<Mutex<VecDeque<Reply>>>);

impl Replies {
    /// Creates replies that are returned in order; the last one is repeated.
    pub fn new(replies: Vec<Reply>) -> Self {
        Self(Arc::new(Mutex::new(replies.into())))
    }

    /// Returns the next reply.
    pub fn next(&self) -> Reply {
        let mut replies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match replies.len() {
            0 => Reply::Broken,
            1 => replies.front().cloned().unwrap_or(Reply::Broken),
            _ => replies.pop_front().unwrap_or(Reply::Broken),
        }
    }
}

/// Creates a client without a network. Response bodies are in memory, or in chunks like those from a network.
pub fn canned(replies: Replies, in_pieces: bool) -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Canned { replies, in_pieces });
    http_client_fn(move |_, _| connector.clone())
}

#[derive(Debug)]
struct Canned {
    replies: Replies,
    in_pieces: bool,
}

impl HttpConnector for Canned {
    fn call(&self, mut request: HttpRequest) -> HttpConnectorFuture {
        let (reply, in_pieces) = (self.replies.next(), self.in_pieces);
        HttpConnectorFuture::new(async move {
            // Read and drop the body that is sent, like a network client.
            let mut sent = request.take_body();
            while std::future::poll_fn(|cx| Pin::new(&mut sent).poll_frame(cx)).await.is_some_and(|frame| frame.is_ok())
            {
            }
            drop(request);
            let Reply::Response(reply) = reply else {
                return Err(ConnectorError::io("the connection broke".into()));
            };
            if !reply.after.is_zero() {
                tokio::time::sleep(reply.after).await;
            }
            let status = StatusCode::try_from(reply.status).map_err(|error| ConnectorError::user(error.into()))?;
            let body = match reply.end {
                End::Whole if !in_pieces => SdkBody::from(reply.body),
                end => SdkBody::from_body_1_x(Pieces::new(&reply.body, end != End::Whole)),
            };
            let mut response = HttpResponse::new(status, body);
            for (name, value) in reply.headers {
                response.headers_mut().append(name, value);
            }
            Ok(response)
        })
    }
}

/// A body in chunks.
struct Pieces(VecDeque<Option<Bytes>>);

impl Pieces {
    fn new(body: &[u8], breaks: bool) -> Self {
        let mut pieces: VecDeque<_> = body.chunks(32).map(|piece| Some(Bytes::copy_from_slice(piece))).collect();
        if breaks {
            pieces.push_back(None);
        }
        Self(pieces)
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(self.0.pop_front().map(|piece| match piece {
            Some(piece) => Ok(Frame::data(piece)),
            None => Err(std::io::Error::other("the connection broke")),
        }))
    }
}
