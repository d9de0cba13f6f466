//! Describes the vault.
//!
//! Nothing about it is sensitive.
//!
//! **In short**:
//!
//! - Sent as `POST /vault`.
//! - Requires nothing: all members of the input are optional.
//! - Returns [`DescribeVaultOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::codec::Element;
use client_runtime::operation;

operation! {
    /// The operation `vault#DescribeVault`.
    operation DescribeVault, describe_vault: "DescribeVault" POST "/vault" {
        const INPUT_ELEMENT: Element = Element::named("DescribeVaultInput").namespace("", "https://vault.example/doc/2026-01-01/");

        const OUTPUT_ELEMENT: Element = Element::named("DescribeVaultOutput").namespace("", "https://vault.example/doc/2026-01-01/");
    }

    /// The input of [`DescribeVault`](self).
    input DescribeVaultInput, DescribeVaultInputBuilder, DescribeVaultFluentBuilder {
        /// The question about the vault.
        question, set_question, get_question: optional(text) = member("Question");
    }

    /// The output of [`DescribeVault`](self).
    output DescribeVaultOutput, DescribeVaultOutputBuilder {
        /// The location of the vault.
        place, set_place, get_place: optional(text) = member("Place");
    }

    errors DescribeVaultError {}
}
