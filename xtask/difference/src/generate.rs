//! Seeded generators over the model: inputs of calls, and what the service answers.

pub mod errors;
pub mod input;
pub mod output;
pub mod script;
pub mod text;
