//! Waiters, which poll an operation until a condition is met.
//!
//! The trait [`Waiters`](crate::client::Waiters) adds them to the client.

pub mod as_requested;
pub mod count_reported;
pub mod half_done;
pub mod labels_merged;
pub mod latest_overrides;
pub mod log_empty;
pub mod name_or_steps;
pub mod repeated;
pub mod step_failed;
pub mod steps_in_order;
