//! The operation `Exchange`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`ExchangeOutput`].
//! - Safe to retry: [`token`](builders::ExchangeFluentBuilder::token) is generated
//!   if it is not set, so that a call takes effect only once, however many attempts
//!   it needs.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common`.

use client_runtime::operation;

use crate::types::{Defaults, Everything};

operation! {
    /// The operation `depot#Exchange`.
    operation Exchange, exchange: "Exchange" {
        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }
    }

    /// The input of [`Exchange`](self).
    input ExchangeInput, ExchangeInputBuilder, ExchangeFluentBuilder {
        /// The member `it`.
        it, set_it, get_it: optional(value(Everything)) = member("it");
        /// The member `token`.
        ///
        /// Defaults to a random UUID.
        token, set_token, get_token: optional(text) = member("token");
    }

    /// The output of [`Exchange`](self).
    output ExchangeOutput, ExchangeOutputBuilder {
        /// The member `it`.
        it, set_it, get_it: optional(value(Everything)) = member("it");
        /// The member `with`.
        with, set_with, get_with: optional(value(Defaults)) = member("with");
    }

    errors ExchangeError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
