//! The modeled errors of the service.

pub use shapes::{BusyException, FailedException, LostSignalException};
pub use super::orders::OrdersError;
pub use super::replies::RepliesError;
pub use super::sounds::SoundsError;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{BusyExceptionBuilder, FailedExceptionBuilder, LostSignalExceptionBuilder};
}

mod shapes;
