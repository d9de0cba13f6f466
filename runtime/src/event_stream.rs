//! Event streams: what a service sends one by one after it has answered (Smithy 2.0, "Event streams"; Amazon event stream
//! specification). Frames are the runtime's; here messages become events.
//!
//! [`event_stream!`] states a stream's events and errors, [`event_stream_operation!`] an operation whose output has one.

pub mod header;
mod message;
mod operation;
mod output;
pub mod payload;
mod receiver;
mod runtime;
mod table;

pub use message::EventStream;
pub use receiver::EventReceiver;
pub use runtime::{EventStreamInterceptor, EventStreamOperation, send};
