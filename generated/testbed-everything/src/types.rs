//! The types that inputs and outputs are made of.
//!
//! # Unknown values
//!
//! A service can answer with a value that this version of the crate does not know. An enumeration keeps such a value as
//! it came: `as_str` gives it, and sending it back works. So match with a wildcard arm, and look at `as_str` in it for a
//! value that is newer than the crate.

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
