//! The errors that the service states.

/// The builders of errors.
pub mod builders {}
