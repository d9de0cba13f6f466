//! The structure `corners#RequiredPage`.

use client_runtime::structure;

structure! {
    /// The shape `RequiredPage` of the model.
    pub struct RequiredPage, RequiredPageBuilder: fallible {
        /// The member `next` of the model.
        next, set_next, get_next: required(text) = member("next");
        /// The member `names` of the model.
        names, set_names, get_names: required(list(text)) = member("names");
    }
}
