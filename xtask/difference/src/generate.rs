//! Seeded generators based on the model, for inputs and responses.

pub mod errors;
pub mod input;
pub mod output;
pub mod script;
pub mod text;
