//! The client.

client_runtime::client! {}
