//! The simple types of members.

client_runtime::primitives! {}

client_runtime::enum_primitives! {}

pub mod event_stream;
