//! A guide to this crate. Its pages exist only in the documentation.
//!
#![doc = include_str!("../docs/guide/index.md")]

#[doc = include_str!("../docs/guide/byte_streams.md")]
pub mod byte_streams {}

#[doc = include_str!("../docs/guide/presigning.md")]
pub mod presigning {}
