//! The structure `com.amazonaws.s3#CopyObjectResult`.

use client_runtime::structure;

structure! {
    /// A copy.
    pub struct CopyObjectResult, CopyObjectResultBuilder, received {
        /// The entity tag of the copy.
        e_tag, set_e_tag, get_e_tag: optional(text) = member("ETag");
    }
}
