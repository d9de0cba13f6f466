//! Generates the crates of this workspace, and writes or compares them: the basis of every command of `cargo xtask`.
//!
//! The first run builds only this package. Commands that need more dependencies, or that not everybody needs, are in
//! the package `commands`, which [`delegate`] builds on demand.

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
    /// Everything is as it should be.
    Good,
    /// A problem was reported.
    Bad,
}
