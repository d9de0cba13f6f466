//! The structure `corners#RequiredPage`.

use client_runtime::structure;

structure! {
    /// The shape `RequiredPage`.
    pub struct RequiredPage, RequiredPageBuilder: fallible, received {
        /// The member `next`.
        next, set_next, get_next: required(text) = member("next");
        /// The member `names`.
        names, set_names, get_names: required(list(text)) = member("names");
    }
}
