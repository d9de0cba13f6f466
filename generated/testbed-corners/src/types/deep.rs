//! The structure `corners#Deep`.

use client_runtime::structure;

use crate::types::RequiredPage;

structure! {
    /// The shape `Deep`.
    pub struct Deep, DeepBuilder, received {
        /// The member `page`.
        page, set_page, get_page: optional(value(RequiredPage)) = member("page"), required;
        /// The member `names`.
        names, set_names, get_names: optional(list(text)) = member("names");
    }
}
