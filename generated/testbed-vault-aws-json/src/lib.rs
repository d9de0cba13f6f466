//! A service for tests that keeps secrets.
//!
//! It is generated for every protocol, to test what is logged.
//!
#![doc = include_str!("../docs/crate.md")]

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[doc(inline)]
pub use client::Client;

#[doc(inline)]
pub use config::Config;

pub use error_meta::Error;

pub mod client;
pub mod config;
pub mod error;
mod error_meta;
pub mod ext;

#[cfg(doc)]
pub mod guide;

mod idempotency_token;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;
