//! Differential tests: make the same calls with the official client and with ours, get the same well-formed, odd and
//! broken responses, and compare requests and results.
//!
//! A [`Case`](case::Case) is derived from its seed. Seeds are fixed, so that runs are the same on every machine; a
//! failing case prints its seed.
//!
//! The tests of this package compare the crates of Secrets Manager, from a handwritten table. For any other service,
//! `cargo xtask difference` writes a [`program`] with a table made from the model.

pub mod captured;
pub mod case;
pub mod connector;
pub mod convert;
#[cfg(feature = "secretsmanager")]
pub mod coverage;
pub mod debug_text;
pub mod differences;
pub mod generate;
pub mod macros;
pub mod model;
pub mod other_differences;
pub mod outcome;
pub mod program;
#[cfg(feature = "secretsmanager")]
pub mod round_trip;
pub mod settings;
#[cfg(feature = "secretsmanager")]
pub mod side;
#[cfg(feature = "secretsmanager")]
mod table;
#[cfg(feature = "secretsmanager")]
mod table_newer;
mod xml_faults;
