//! Extensions beyond the published crates, in the module `ext` of each generated crate.
//!
//! All items of extensions are in the module `ext`, and extensions add methods to other types only through traits. They
//! therefore cannot collide with present or future items of the published crates: inherent methods take precedence over
//! trait methods. Each module but the first requires a feature of the generated crate, which enables a feature of this
//! crate.
//!
//! | module | feature | content |
//! | --- | --- | --- |
//! | [`error`] | | errors on one line |
//! | `blocking` | `blocking` | calls without async code |
//! | `fake` | `fake` | a fake service in the process of a test |
//! | `required` | `required` | calls that take all required members at once |
//! | `stream` | `futures` | paginators as `Stream` |
//! | `json_text` | `json`, `secrecy` | JSON strings, deserialized to the types of a program or as `SecretString` |
//! | `serde` | `serde` | shapes in the formats of `serde` |
//! | `tls` | `tls`, `tls-graviola`, `tls-ring` | an HTTP client whose cryptography the program selects |
//! | `wasm` | `wasm` | WebAssembly in a JavaScript host: `fetch`, a clock, timers; on `wasm32-unknown-unknown` only |

#[cfg(feature = "blocking")]
pub mod blocking;
pub mod error;
#[cfg(feature = "fake")]
pub mod fake;
#[cfg(any(feature = "json-text", feature = "secrecy"))]
pub mod json_text;
#[cfg(feature = "required")]
pub mod required;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "futures")]
pub mod stream;
#[cfg(feature = "tls")]
pub mod tls;
#[cfg(all(feature = "wasm", target_family = "wasm", target_os = "unknown"))]
pub mod wasm;

/// A macro that expands to nothing, for the tables in the tests of this crate.
#[cfg(test)]
#[allow(unused_imports)] // Only the tests of some features have tables.
pub(crate) use crate::nothing as serde_shape;
