//! Extensions: what the published crates do not have, in the module `ext` of each generated crate.
//!
//! All of it is traits, newtypes and functions, so that it cannot collide with what the published crates have or will have: an
//! inherent method comes before a method of a trait. Each part but the first is a feature of the generated crate, which enables
//! the feature of the same name here.
//!
//! | module | feature | content |
//! | --- | --- | --- |
//! | [`error`] | | errors in one line |
//! | `blocking` | `blocking` | calls without async code |
//! | `stream` | `futures` | paginators as `Stream` |

#[cfg(feature = "blocking")]
pub mod blocking;
pub mod error;
#[cfg(feature = "futures")]
pub mod stream;
