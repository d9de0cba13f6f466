//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

pub use state::State;
pub use step::Step;

/// The builders of structures.
pub mod builders {
    pub use super::step::StepBuilder;
}

pub mod error;
mod state;
mod step;
