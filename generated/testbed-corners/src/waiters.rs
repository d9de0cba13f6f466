//! Waiters, which poll an operation until a condition is met.
//!
//! The trait [`Waiters`](crate::client::Waiters) adds them to the client.

pub mod named;
