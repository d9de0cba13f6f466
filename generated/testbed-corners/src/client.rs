//! The client, and the customization of individual calls.

client_runtime::client! {}

mod waiters;
pub use waiters::Waiters;
