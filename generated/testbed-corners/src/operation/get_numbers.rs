//! The shape `GetNumbers` of the model.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Gives a [`GetNumbersOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use client_runtime::operation;

use crate::types::Color;

operation! {
    /// The operation `corners#GetNumbers`.
    operation GetNumbers, get_numbers: "GetNumbers" {}

    /// The input of [`GetNumbers`](self).
    input GetNumbersInput, GetNumbersInputBuilder, GetNumbersFluentBuilder {}

    /// The output of [`GetNumbers`](self).
    output GetNumbersOutput, GetNumbersOutputBuilder: fallible {
        /// The member `whole` of the model.
        whole, set_whole, get_whole: required(value(BigInteger)) = member("whole");
        /// The member `decimal` of the model.
        decimal, set_decimal, get_decimal: required(value(BigDecimal)) = member("decimal");
        /// The member `when` of the model.
        when, set_when, get_when: corrected(DateTime::from_secs(0), value(DateTime)) = member("when");
        /// The member `any` of the model.
        any, set_any, get_any: corrected(Document::Null, value(Document)) = member("any");
        /// The member `color` of the model.
        color, set_color, get_color: corrected(Color::from("no value was set"), value(Color)) = member("color");
        /// The member `bytes` of the model.
        bytes, set_bytes, get_bytes: required(value(Blob)) = member("bytes");
        /// The member `half` of the model.
        half, set_half, get_half: required(copy(f32)) = member("half");
        /// The member `manyDigits` of the model.
        ///
        /// Default: `12345678901234567890123`.
        many_digits, set_many_digits, get_many_digits: or("12345678901234567890123".parse().unwrap_or_default(), value(BigInteger)) = member("manyDigits");
        /// The member `tiny` of the model.
        ///
        /// Default: `0.10000000000000000000000000001`.
        tiny, set_tiny, get_tiny: or("0.10000000000000000000000000001".parse().unwrap_or_default(), value(BigDecimal)) = member("tiny");
        /// The member `huge` of the model.
        ///
        /// Default: `1e400`.
        huge, set_huge, get_huge: or("1e400".parse().unwrap_or_default(), value(BigDecimal)) = member("huge");
    }

    errors GetNumbersError {}
}
