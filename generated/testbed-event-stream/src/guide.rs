//! A guide to this crate. Its pages exist only in the documentation.
//!
#![doc = include_str!("../docs/guide/index.md")]

#[doc = include_str!("../docs/guide/event_streams.md")]
pub mod event_streams {}
