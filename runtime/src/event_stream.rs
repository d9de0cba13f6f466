//! Event streams: what a service sends one by one after it has answered (Smithy 2.0, "Event streams"; Amazon event stream
//! specification). Frames are the runtime's; here messages become events.
//!
//! The macro [`event_stream!`](crate::event_stream!) states the events and errors of a stream.

pub mod header;
mod message;
pub mod payload;
mod receiver;
mod runtime;
mod table;

pub use message::{EventStream, response};
pub use receiver::EventReceiver;
pub use runtime::{EventStreamOperation, ReceiverOf, open, send};
