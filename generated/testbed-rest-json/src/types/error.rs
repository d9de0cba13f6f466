//! The modeled errors of the service.

pub use shapes::FogTooThick;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::FogTooThickBuilder;
}

mod shapes;
