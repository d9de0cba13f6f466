//! The structure `com.amazonaws.s3#Part`.

use client_runtime::structure;

structure! {
    /// A part of an object.
    pub struct Part, PartBuilder, received {
        /// The number of the part.
        part_number, set_part_number, get_part_number: optional(copy(i32)) = member("PartNumber");
    }
}
