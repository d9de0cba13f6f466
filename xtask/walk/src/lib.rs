//! The steps of an end-to-end test, taken with two clients of a service in turn. Our client must return what the
//! official one returns.
//!
//! `steps` has a file for each service; `cargo xtask e2e --services` writes a program for each, in which that file is
//! compiled against each of the two crates.

mod normal;
mod plain;
mod report;
mod step;

pub use plain::Reply;
pub use report::run;
pub use step::{Stopped, Walk};
