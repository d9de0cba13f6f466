//! Event streams: what a service sends one by one after it has answered, and what a client sends after its request (Smithy 2.0,
//! "Event streams"; Amazon event stream specification). Frames are the runtime's; here messages become events, and events
//! messages.
//!
//! The macro [`event_stream!`](crate::event_stream!) states the events and errors of a stream.

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
