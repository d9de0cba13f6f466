//! Tests the conversion of model documentation to Markdown for rustdoc.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod faithful;
mod looks;
mod models;
mod reading;
