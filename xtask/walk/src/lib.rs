//! The steps of an end-to-end test, made with two clients of a service one after the other: what the official crate returns,
//! ours has to return too.
//!
//! `steps` has a file for each service; `cargo xtask e2e --services` writes a program for each, in which that file is
//! compiled with both crates.

mod normal;
mod plain;
mod report;
mod step;

pub use plain::Reply;
pub use report::run;
pub use step::{Stopped, Walk};
