//! The errors that the service states.

pub use shapes::Refused;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::RefusedBuilder;
}

mod shapes;
