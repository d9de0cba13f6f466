//! The client, and the customization of single calls.

client_runtime::client! {}
