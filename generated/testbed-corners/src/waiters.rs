//! Waiters: calls that are repeated until their answer says that something is so.
//!
//! [`Waiters`](crate::client::Waiters) adds them to the client.

pub mod named;
