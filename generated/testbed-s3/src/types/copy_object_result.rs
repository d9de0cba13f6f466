//! The structure `com.amazonaws.s3#CopyObjectResult`.

use client_runtime::structure;

structure! {
    /// A copy.
    pub struct CopyObjectResult, CopyObjectResultBuilder, received {
        /// A member of the body.
        e_tag, set_e_tag, get_e_tag: optional(text) = member("ETag");
    }
}
