//! The structure `radio#Posed`.

use client_runtime::structure;

use crate::types::Setting;

structure! {
    /// The shape `Posed` of the model.
    pub struct Posed, PosedBuilder {
        /// The member `setting` of the model.
        setting, set_setting, get_setting: optional(value(Setting)) = event_payload();
    }
}
