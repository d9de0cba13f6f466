//! The modeled errors of the service.

pub use shapes::{Leak, PlainError};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{LeakBuilder, PlainErrorBuilder};
}

mod shapes;
