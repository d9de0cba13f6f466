//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

pub use choice::Choice;
pub use color::Color;
pub use defaults::Defaults;
pub use everything::Everything;
pub use gone::Gone;
pub use leaf::Leaf;
pub use old_color::OldColor;
pub use other_thing::OtherThing;
pub use thing::Thing;
pub use tree::Tree;
pub use two_things::TwoThings;

/// The builders of structures.
pub mod builders {
    pub use super::defaults::DefaultsBuilder;
    pub use super::everything::EverythingBuilder;
    pub use super::gone::GoneBuilder;
    pub use super::leaf::LeafBuilder;
    pub use super::other_thing::OtherThingBuilder;
    pub use super::thing::ThingBuilder;
    pub use super::tree::TreeBuilder;
    pub use super::two_things::TwoThingsBuilder;
}

pub mod error;
mod choice;
mod color;
mod defaults;
mod everything;
mod gone;
mod leaf;
mod old_color;
mod other_thing;
mod thing;
mod tree;
mod two_things;
