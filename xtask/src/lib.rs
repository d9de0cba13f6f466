//! Generates the crates of this workspace, and writes or compares them: the basis of every command of `cargo xtask`.
//!
//! The first run builds only this package and its dependencies. Commands that need more dependencies, or that few people
//! need, are in the package `commands`, which [`delegate`] builds on demand.

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

/// The outcome of a command that ran to completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// No problem was found.
    Good,
    /// A problem was found, and has been reported.
    Bad,
}
