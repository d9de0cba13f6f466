//! From Smithy's traits to the intermediate representation. Everything that can fail on a model fails here.

pub mod endpoint;
