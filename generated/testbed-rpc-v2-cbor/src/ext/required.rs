//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

use crate::types::Tides;
use crate::types::error::TidesError;

required_members! {
    Gather, gather, GatherFluentBuilder: streaming {
        tides, set_tides: sent_events(Tides, TidesError);
    }
}
