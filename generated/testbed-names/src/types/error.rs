//! The errors that the service states.

pub use shapes::{HasCmKsException, Oops, OtherOops, UnhandledOops};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{HasCmKsExceptionBuilder, OopsBuilder, OtherOopsBuilder, UnhandledOopsBuilder};
}

mod shapes;
