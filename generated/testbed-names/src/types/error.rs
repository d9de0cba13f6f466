//! The modeled errors of the service.

pub use shapes::{HasCmKsException, Oops, OtherOops, SelfValue, SelfValue_, UnhandledOops};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{
        HasCmKsExceptionBuilder, OopsBuilder, OtherOopsBuilder, SelfValueBuilder, SelfValueBuilder_,
        UnhandledOopsBuilder,
    };
}

mod shapes;
