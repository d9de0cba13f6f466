//! The union `tide#Method`.

use client_runtime::union;

union! {
    /// The shape `Method`.
    pub enum Method {
        /// The member `byHand`.
        ByHand, as_by_hand, is_by_hand = member("byHand");
        /// The member `byFloat`.
        ByFloat(text), as_by_float, is_by_float = member("byFloat");
    }
}
