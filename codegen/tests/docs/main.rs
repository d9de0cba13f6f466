//! Tests the conversion of model documentation to Markdown for rustdoc.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

mod faithful;
mod looks;
mod models;
mod reading;
