//! The structure `radio#Posed`.

use client_runtime::structure;

use crate::types::Setting;

structure! {
    /// The shape `Posed`.
    pub struct Posed, PosedBuilder {
        /// The member `setting`.
        setting, set_setting, get_setting: optional(value(Setting)) = event_payload();
    }
}
