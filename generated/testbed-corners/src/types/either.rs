//! The union `corners#Either`.

use client_runtime::union;

use crate::types::{Closed, Inner};

union! {
    /// The shape `Either`.
    pub enum Either {
        /// The member `lists`.
        Lists(list(Vec<String>)), as_lists, is_lists = member("lists"), sensitive;
        /// The member `inner`.
        Inner(value(Inner)), as_inner, is_inner = member("inner");
        /// The member `closed`.
        Closed(value(Closed)), as_closed, is_closed = member("closed"), sensitive;
        /// The member `keys`.
        Keys(map(text, text)), as_keys, is_keys = member("keys"), sensitive;
    }
}
