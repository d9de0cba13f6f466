//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

pub use delivered::Delivered;
pub use kind::Kind;
pub use noted::Noted;
pub use parcel_events::ParcelEvents;
pub use pictured::Pictured;
pub use scanned::Scanned;
pub use stop::Stop;
pub use turn::Turn;
pub use turns::Turns;
pub use weighed::Weighed;
pub use weight::Weight;

/// The builders of structures.
pub mod builders {
    pub use super::delivered::DeliveredBuilder;
    pub use super::noted::NotedBuilder;
    pub use super::pictured::PicturedBuilder;
    pub use super::scanned::ScannedBuilder;
    pub use super::stop::StopBuilder;
    pub use super::turn::TurnBuilder;
    pub use super::weighed::WeighedBuilder;
    pub use super::weight::WeightBuilder;
}

pub mod error;
mod delivered;
mod kind;
mod noted;
mod parcel_events;
mod pictured;
mod scanned;
mod stop;
mod turn;
mod turns;
mod weighed;
mod weight;
