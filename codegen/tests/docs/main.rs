//! Documentation of models as Markdown for rustdoc: what it looks like, and that it says what the text said.

mod faithful;
mod looks;
mod models;
mod reading;
