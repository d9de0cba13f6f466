//! Event streams: messages that a service sends after the head of its response, or a client after the head of its
//! request (Smithy 2.0, "Event streams"; Amazon event stream specification). The published runtime encodes and decodes
//! frames; this module converts messages to events and events to messages.
//!
//! The macro [`event_stream!`](crate::event_stream!) defines the events and errors of a stream.

mod body;
mod frames;
pub mod header;
mod message;
pub mod payload;
mod receiver;
mod runtime;
mod sent;
mod table;
mod written_table;

pub use aws_smithy_eventstream::error::Error as Unwritable;
pub use aws_smithy_http::event_stream::EventStreamSender;
pub use body::body;
pub use message::{EventStream, response};
pub use receiver::EventReceiver;
pub use runtime::{EventStreamOperation, ReceiverOf, open, send};
pub use sent::{MessageWriter, SentEvents, unknown_event};
