//! Types for event streams.

pub use aws_smithy_http::event_stream::EventStreamSender;
pub use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
pub use aws_smithy_types::str_bytes::StrBytes;
pub use client_runtime::event_stream::EventReceiver;
