//! What the measuring programs share: the calls that are measured, the two clients that make them, answers without a
//! network, and the clock.
//!
//! The programs measure and print; which of them run, how often, and what comes of it is said by `cargo xtask bench`.

pub mod canned;
pub mod case;
pub mod clock;
pub mod side;

pub use case::Case;
pub use side::Side;

/// What goes wrong in a measurement.
pub type Error = Box<dyn std::error::Error + Send + Sync>;
