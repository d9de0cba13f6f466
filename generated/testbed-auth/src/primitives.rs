//! The simple types of members.

client_runtime::primitives! {}

client_runtime::streaming_primitives! {}

pub mod event_stream;
