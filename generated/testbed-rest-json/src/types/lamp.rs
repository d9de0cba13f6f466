//! The structure `light#Lamp`.

use aws_smithy_types::DateTime;
use client_runtime::structure;

structure! {
    /// A lamp.
    pub struct Lamp, LampBuilder {
        /// The name.
        name, set_name, get_name: optional(text) = member("name");
        /// The time at which the lamp was lit.
        lit, set_lit, get_lit: optional(value(DateTime)) = member("lit");
    }
}
