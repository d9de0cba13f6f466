//! The modeled errors of the service.

pub use shapes::{NoSuchKey, NotFound};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{NoSuchKeyBuilder, NotFoundBuilder};
}

mod shapes;
