//! The modeled errors of the service.

/// The builders of errors.
pub mod builders {}
