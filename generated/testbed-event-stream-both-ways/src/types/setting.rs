//! The structure `radio#Setting`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

use crate::types::Mode;

structure! {
    /// The shape `Setting` of the model.
    pub struct Setting, SettingBuilder: fallible {
        /// The member `gain` of the model.
        gain, set_gain, get_gain: required(copy(f64)) = member("gain");
        /// The member `mode` of the model.
        mode, set_mode, get_mode: optional(value(Mode)) = member("Mode");
        /// The member `since` of the model.
        since, set_since, get_since: optional(value(DateTime)) = member("since");
    }
}
