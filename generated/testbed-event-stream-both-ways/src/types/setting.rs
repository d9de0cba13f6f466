//! The structure `radio#Setting`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `Setting`.
    pub struct Setting, SettingBuilder: fallible {
        /// The member `gain`.
        gain, set_gain, get_gain: required(copy(f64)) = member("gain");
        /// The member `mode`.
        mode, set_mode, get_mode: optional(value(Mode)) = member("Mode");
        /// The member `since`.
        since, set_since, get_since: optional(value(DateTime)) = member("since");
    }
}
