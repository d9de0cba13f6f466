//! The modeled errors of the service.

pub use shapes::{GaugeGone, GaugeStuck};
pub use super::tides::TidesError;

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{GaugeGoneBuilder, GaugeStuckBuilder};
}

mod shapes;
