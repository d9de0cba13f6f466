//! Shared code of the benchmarks: the measured calls, the two clients that make them, canned responses, the clock, and
//! rounds.
//!
//! The programs only measure and print; `cargo xtask bench` decides which of them run and how often, and reports the
//! results.

pub mod canned;
pub mod case;
pub mod clock;
pub mod rounds;
pub mod side;

pub use case::Case;
pub use side::Side;

/// An error in a measurement.
pub type Error = Box<dyn std::error::Error + Send + Sync>;
