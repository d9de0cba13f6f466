//! The structure `corners#Deep`.

use client_runtime::structure;

use crate::types::RequiredPage;

structure! {
    /// The shape `Deep` of the model.
    pub struct Deep, DeepBuilder {
        /// The member `page` of the model.
        page, set_page, get_page: optional(value(RequiredPage)) = member("page");
        /// The member `names` of the model.
        names, set_names, get_names: optional(list(text)) = member("names");
    }
}
