//! The structure `corners#DefaultPage`.

use client_runtime::structure;

structure! {
    /// The shape `DefaultPage` of the model.
    pub struct DefaultPage, DefaultPageBuilder {
        /// The member `next` of the model.
        ///
        /// Default: `""`.
        next, set_next, get_next: or("".to_owned(), text) = member("next");
        /// The member `names` of the model.
        ///
        /// Default: `{}`.
        names, set_names, get_names: or(::std::default::Default::default(), map(text, text)) = member("names");
    }
}
