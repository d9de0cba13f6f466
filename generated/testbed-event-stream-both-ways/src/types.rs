//! The data types that inputs and outputs use.
//!
//! # Unknown values
//!
//! A service can return values that this version of the crate does not know. Enums keep such a value unchanged: `as_str`
//! returns it, and it can be sent back. When matching, add a wildcard arm, and use `as_str` to compare with a value that is
//! newer than the crate.

pub use choice::Choice;
pub use chosen::Chosen;
pub use heads::Heads;
pub use heard::Heard;
pub use marked::Marked;
pub use marked_tape::MarkedTape;
pub use mode::Mode;
pub use noise::Noise;
pub use noted::Noted;
pub use orders::Orders;
pub use over::Over;
pub use play::Play;
pub use posed::Posed;
pub use replies::Replies;
pub use say::Say;
pub use setting::Setting;
pub use sounds::Sounds;
pub use taped::Taped;

/// The builders of structures.
pub mod builders {
    pub use super::chosen::ChosenBuilder;
    pub use super::heads::HeadsBuilder;
    pub use super::heard::HeardBuilder;
    pub use super::marked::MarkedBuilder;
    pub use super::marked_tape::MarkedTapeBuilder;
    pub use super::noise::NoiseBuilder;
    pub use super::noted::NotedBuilder;
    pub use super::over::OverBuilder;
    pub use super::play::PlayBuilder;
    pub use super::posed::PosedBuilder;
    pub use super::say::SayBuilder;
    pub use super::setting::SettingBuilder;
    pub use super::taped::TapedBuilder;
}

pub mod error;
mod choice;
mod chosen;
mod heads;
mod heard;
mod marked;
mod marked_tape;
mod mode;
mod noise;
mod noted;
mod orders;
mod over;
mod play;
mod posed;
mod replies;
mod say;
mod setting;
mod sounds;
mod taped;
