//! The structure `corners#DefaultPage`.

use client_runtime::structure;

structure! {
    /// The shape `DefaultPage`.
    pub struct DefaultPage, DefaultPageBuilder, received {
        /// The member `next`.
        ///
        /// Default: `""`.
        next, set_next, get_next: or("".to_owned(), text) = member("next");
        /// The member `names`.
        ///
        /// Default: `{}`.
        names, set_names, get_names: or(::std::default::Default::default(), map(text, text)) = member("names");
    }
}
