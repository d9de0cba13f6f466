//! Event streams: messages that a service sends after the initial response (Smithy 2.0, "Event streams"; Amazon event
//! stream specification). The published runtime decodes frames; this module converts messages to events.
//!
//! The macro [`event_stream!`](crate::event_stream!) defines the events and errors of a stream.

pub mod header;
mod message;
pub mod payload;
mod receiver;
mod runtime;
mod table;

pub use message::{EventStream, response};
pub use receiver::EventReceiver;
pub use runtime::{EventStreamOperation, ReceiverOf, open, send};
