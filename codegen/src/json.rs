//! JSON values whose numbers keep every digit.
//!
//! `serde_json` has a feature for this, `arbitrary_precision`, but features are unified within a build: it would also
//! change the numbers of every other program in the workspace.

mod duplicates;
mod number;
mod read;
mod value;

pub(crate) use duplicates::duplicates;
pub use number::Number;
pub use value::{Object, Value};
