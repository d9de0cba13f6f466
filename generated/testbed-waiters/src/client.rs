//! The client, and the customization of single calls.

client_runtime::client! {}

mod waiters;
pub use waiters::Waiters;
