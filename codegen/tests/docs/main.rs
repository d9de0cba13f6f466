//! Documentation of models as Markdown for rustdoc: what it looks like, and that it says what the text said.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod faithful;
mod looks;
mod models;
mod reading;
