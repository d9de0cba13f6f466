//! The required members of inputs: a structure for each operation, for [`ClientExt`](super::ClientExt).
//!
//! [`call`](super::ClientExt::call) returns the operation's fluent builder, which has the optional members.

use client_runtime::required_members;

required_members! {
}
