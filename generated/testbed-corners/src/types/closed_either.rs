//! The union `corners#ClosedEither`.

use client_runtime::union;

union! {
    /// The shape `ClosedEither`.
    pub enum ClosedEither {
        /// The member `text`.
        Text(text), as_text, is_text = member("text"), sensitive;
    }
}
