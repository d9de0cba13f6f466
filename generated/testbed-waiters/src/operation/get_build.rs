//! Returns a build.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`GetBuildOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//! - Polled by [`wait_until_as_requested`](crate::client::Waiters::wait_until_as_requested),
//!   [`wait_until_count_reported`](crate::client::Waiters::wait_until_count_reported),
//!   [`wait_until_half_done`](crate::client::Waiters::wait_until_half_done),
//!   [`wait_until_labels_merged`](crate::client::Waiters::wait_until_labels_merged),
//!   [`wait_until_latest_overrides`](crate::client::Waiters::wait_until_latest_overrides),
//!   [`wait_until_log_empty`](crate::client::Waiters::wait_until_log_empty),
//!   [`wait_until_name_or_steps`](crate::client::Waiters::wait_until_name_or_steps),
//!   [`wait_until_repeated`](crate::client::Waiters::wait_until_repeated),
//!   [`wait_until_step_failed`](crate::client::Waiters::wait_until_step_failed) and
//!   [`wait_until_steps_in_order`](crate::client::Waiters::wait_until_steps_in_order) until a condition is met.

use aws_smithy_types::{Blob, Document};
use client_runtime::operation;

use crate::types::Step;

operation! {
    /// The operation `waiters#GetBuild`.
    operation GetBuild, get_build: "GetBuild" {}

    /// The input of [`GetBuild`](self).
    input GetBuildInput, GetBuildInputBuilder, GetBuildFluentBuilder {
        /// The member `name`.
        name, set_name, get_name: optional(text) = member("name");
        /// The member `number`.
        number, set_number, get_number: optional(copy(i32)) = member("number");
    }

    /// The output of [`GetBuild`](self).
    output GetBuildOutput, GetBuildOutputBuilder {
        /// The member `name`.
        name, set_name, get_name: optional(text) = member("name");
        /// A number as a string.
        progress, set_progress, get_progress: optional(text) = member("progress");
        /// The member `done`.
        done, set_done, get_done: optional(copy(i32)) = member("done");
        /// The member `steps`.
        steps, set_steps, get_steps: optional(list(Step)) = member("steps");
        /// A step of a build.
        latest, set_latest, get_latest: optional(value(Step)) = member("latest");
        /// The member `labels`.
        labels, set_labels, get_labels: optional(map(text, text)) = member("labels");
        /// The member `defaults`.
        defaults, set_defaults, get_defaults: optional(map(text, text)) = member("defaults");
        /// The member `log`.
        log, set_log, get_log: optional(value(Blob)) = member("log");
        /// The member `report`.
        report, set_report, get_report: optional(value(Document)) = member("report");
    }

    errors GetBuildError {}
}
