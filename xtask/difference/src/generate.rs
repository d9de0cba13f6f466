//! Seeded generators based on the model, for inputs and responses.

pub mod broken;
pub mod cbor;
pub mod errors;
pub mod head;
pub mod input;
pub mod output;
pub mod response;
#[cfg(feature = "secretsmanager")]
pub mod script;
pub mod text;
pub mod xml;
