//! Generates the crates of this workspace, writes them and compares them: what every command of `cargo xtask` builds on.
//!
//! A newcomer builds this much and no more. Commands that need further packages, or are for few, are in the package
//! `commands`, which [`delegate`] builds when one of them is asked for.

pub mod cargo;
pub mod codegen;
pub mod delegate;
pub mod drift;
pub mod error;
pub mod manifest;
pub mod messages;
pub mod report;
pub mod shared;
pub mod test;
pub mod workspace;
pub mod write;

/// How a command ended that did its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is as it should be.
    Good,
    /// Something is not, and was reported.
    Bad,
}
