//! The errors that the service states.

pub use shapes::FogTooThick;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::FogTooThickBuilder;
}

mod shapes;
