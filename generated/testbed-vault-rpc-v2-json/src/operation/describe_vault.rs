//! Describes the vault.
//!
//! Nothing about it is sensitive.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`DescribeVaultOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.

use client_runtime::operation;

operation! {
    /// The operation `vault#DescribeVault`.
    operation DescribeVault, describe_vault: "DescribeVault" {}

    /// The input of [`DescribeVault`](self).
    input DescribeVaultInput, DescribeVaultInputBuilder, DescribeVaultFluentBuilder {
        /// What to describe.
        question, set_question, get_question: optional(text) = member("Question");
    }

    /// The output of [`DescribeVault`](self).
    output DescribeVaultOutput, DescribeVaultOutputBuilder {
        /// Where it is.
        place, set_place, get_place: optional(text) = member("Place");
    }

    errors DescribeVaultError {}
}
