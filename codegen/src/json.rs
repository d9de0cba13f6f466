//! JSON as models have it: values whose numbers keep every digit.
//!
//! `serde_json` has an option for that, `arbitrary_precision`; as options are joined in a build, it would change the numbers of
//! every other program in the workspace too.

mod duplicates;
mod number;
mod read;
mod value;

pub(crate) use duplicates::duplicates;
pub use number::Number;
pub use value::{Object, Value};
