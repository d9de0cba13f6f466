//! The union `radio#Choice`.

use client_runtime::union;

union! {
    /// The shape `Choice`.
    pub enum Choice {
        /// The member `one`.
        One(text), as_one, is_one = member("one");
        /// The member `other`.
        Other(copy(i32)), as_other, is_other = member("other");
    }
}
