//! The modeled errors of the service.

pub use shapes::{AwayException, LostException};
pub use super::parcel_events::ParcelEventsError;
pub use super::turns::TurnsError;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{AwayExceptionBuilder, LostExceptionBuilder};
}

mod shapes;
