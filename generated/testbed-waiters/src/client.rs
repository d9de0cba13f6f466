//! The client.

client_runtime::client! {}

mod waiters;
pub use waiters::Waiters;
