//! The types that inputs and outputs are made of.
//!
//! # Unknown values
//!
//! A service can answer with a value that this version of the crate does not know. An enumeration keeps such a value as
//! it came: `as_str` gives it, and sending it back works. So match with a wildcard arm, and look at `as_str` in it for a
//! value that is newer than the crate.

pub use output_format::OutputFormat;
pub use voice_id::VoiceId;

/// The builders of structures.
pub mod builders {}

pub mod error;
mod output_format;
mod voice_id;
