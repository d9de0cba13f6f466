//! The shape `Exchange` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`ExchangeOutput`].
//! - Safe to repeat: [`token`](builders::ExchangeFluentBuilder::token) is filled
//!   in, so that retries of one call take effect once.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common` of the model.

use client_runtime::operation;

use crate::types::{Defaults, Everything};

operation! {
    /// The operation `depot#Exchange`.
    operation Exchange, exchange: "Exchange" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }
    }

    /// The input of [`Exchange`](self).
    input ExchangeInput, ExchangeInputBuilder, ExchangeFluentBuilder {
        /// The member `it` of the model.
        it, set_it, get_it: optional(value(Everything)) = member("it");
        /// The member `token` of the model.
        ///
        /// Filled with a random UUID if it is not set.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`Exchange`](self).
    output ExchangeOutput, ExchangeOutputBuilder {
        /// The member `it` of the model.
        it, set_it, get_it: optional(value(Everything)) = member("it");
        /// The member `with` of the model.
        with, set_with, get_with: optional(value(Defaults)) = member("with");
    }

    errors ExchangeError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
