//! The union `depot#Choice`.

use aws_smithy_types::DateTime;
use client_runtime::codec::DateTimeText;
use client_runtime::union;

use crate::types::Leaf;

union! {
    /// The shape `Choice`.
    pub enum Choice {
        /// The member `text`.
        Text(text), as_text, is_text = member("text");
        /// The member `nothing`.
        Nothing, as_nothing, is_nothing = member("nothing");
        /// The member `leaf`.
        Leaf(value(Leaf)), as_leaf, is_leaf = member("leaf");
        /// The member `again`.
        Again(boxed(Choice)), as_again, is_again = member("again");
        /// The member `when`.
        When(value(DateTime)), as_when, is_when = member("when") as DateTimeText;
        /// The member `Unknown`.
        UnknownValue(copy(i32)), as_unknown_, is_unknown_ = member("Unknown");
        /// The member `many`.
        Many(list(Choice)), as_many, is_many = member("many");
    }
}
