//! Event streams: what a service sends one by one after it has answered (Smithy 2.0, "Event streams"; Amazon event stream
//! specification). Frames are the runtime's; here messages become events.
//!
//! [`event_stream!`] states a stream's events and errors, [`event_stream_operation!`] an operation whose output has one.

#[macro_use]
mod table;
#[macro_use]
mod operation;
#[macro_use]
mod output;
pub(crate) mod header;
mod message;
pub(crate) mod payload;
mod receiver;
mod runtime;

pub(crate) use message::EventStream;
pub use receiver::EventReceiver;
pub(crate) use runtime::{EventStreamInterceptor, EventStreamOperation, send};
