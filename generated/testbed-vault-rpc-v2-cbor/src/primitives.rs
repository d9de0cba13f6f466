//! The simple types of members.

client_runtime::primitives! {}

pub mod event_stream;
