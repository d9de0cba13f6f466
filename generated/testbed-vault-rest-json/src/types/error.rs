//! The modeled errors of the service.

pub use shapes::Refused;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::RefusedBuilder;
}

mod shapes;
