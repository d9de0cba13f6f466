//! The types that inputs and outputs are made of.
//!
//! # Unknown values
//!
//! A service can answer with a value that this version of the crate does not know. An enumeration keeps such a value as
//! it came: `as_str` gives it, and sending it back works. So match with a wildcard arm, and look at `as_str` in it for a
//! value that is newer than the crate.

pub use closed::Closed;
pub use closed_either::ClosedEither;
pub use color::Color;
pub use deep::Deep;
pub use default_page::DefaultPage;
pub use either::Either;
pub use inner::Inner;
pub use mood::Mood;
pub use required_page::RequiredPage;

/// The builders of structures.
pub mod builders {
    pub use super::closed::ClosedBuilder;
    pub use super::deep::DeepBuilder;
    pub use super::default_page::DefaultPageBuilder;
    pub use super::inner::InnerBuilder;
    pub use super::required_page::RequiredPageBuilder;
}

pub mod error;
mod closed;
mod closed_either;
mod color;
mod deep;
mod default_page;
mod either;
mod inner;
mod mood;
mod required_page;
