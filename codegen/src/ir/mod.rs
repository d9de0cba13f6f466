//! What the emitters see of a model: plain data, with every decision taken.

pub mod endpoint;
