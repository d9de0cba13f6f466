//! The modeled errors of the service.

pub use shapes::{Common, Odd};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{CommonBuilder, OddBuilder};
}

mod shapes;
