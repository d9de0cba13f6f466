//! Differential tests: makes the same calls with the official client and with ours, for well-formed, odd and broken
//! responses, and compares requests and results.
//!
//! A [`Case`](case::Case) is derived from its seed. Seeds are fixed, so that runs are the same on every machine; a failing case
//! prints its seed.

pub mod case;
pub mod connector;
pub mod convert;
pub mod coverage;
pub mod differences;
pub mod generate;
pub mod model;
pub mod outcome;
pub mod round_trip;
pub mod settings;
pub mod side;
mod table;
mod table_newer;
