//! The modeled errors of the service.

pub use shapes::MovedException;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::MovedExceptionBuilder;
}

mod shapes;
