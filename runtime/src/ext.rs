//! Extensions beyond the published crates, in the module `ext` of each generated crate.
//!
//! Extensions are traits, newtypes and functions, so they cannot collide with present or future items of the published
//! crates: inherent methods take precedence over trait methods. All parts but the first are features of the generated
//! crate, which enable the feature with the same name here.
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
