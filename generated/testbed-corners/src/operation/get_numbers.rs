//! The operation `GetNumbers`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Returns [`GetNumbersOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.

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
        /// The member `whole`.
        whole, set_whole, get_whole: required(value(BigInteger)) = member("whole");
        /// The member `decimal`.
        decimal, set_decimal, get_decimal: required(value(BigDecimal)) = member("decimal");
        /// The member `when`.
        when, set_when, get_when: corrected(DateTime::from_secs(0), value(DateTime)) = member("when");
        /// The member `any`.
        any, set_any, get_any: corrected(Document::Null, value(Document)) = member("any");
        /// The member `color`.
        color, set_color, get_color: corrected(Color::from("no value was set"), value(Color)) = member("color");
        /// The member `bytes`.
        bytes, set_bytes, get_bytes: required(value(Blob)) = member("bytes");
        /// The member `half`.
        half, set_half, get_half: required(copy(f32)) = member("half");
        /// The member `manyDigits`.
        ///
        /// Default: `12345678901234567890123`.
        many_digits, set_many_digits, get_many_digits: or("12345678901234567890123".parse().unwrap_or_default(), value(BigInteger)) = member("manyDigits");
        /// The member `tiny`.
        ///
        /// Default: `0.10000000000000000000000000001`.
        tiny, set_tiny, get_tiny: or("0.10000000000000000000000000001".parse().unwrap_or_default(), value(BigDecimal)) = member("tiny");
        /// The member `huge`.
        ///
        /// Default: `1e400`.
        huge, set_huge, get_huge: or("1e400".parse().unwrap_or_default(), value(BigDecimal)) = member("huge");
    }

    errors GetNumbersError {}
}
