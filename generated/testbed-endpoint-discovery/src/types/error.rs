//! The errors that the service states.

pub use shapes::MovedException;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::MovedExceptionBuilder;
}

mod shapes;
