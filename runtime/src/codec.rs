//! The wire formats of bodies.

pub mod json;
