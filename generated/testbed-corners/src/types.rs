//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

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
