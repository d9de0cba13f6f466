//! The client, and the customization of individual calls.

client_runtime::client! {}
