//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

use crate::types::Turns;
use crate::types::error::TurnsError;

required_members! {
    Follow, follow, FollowFluentBuilder {
        number, set_number: text;
    }
    Guide, guide, GuideFluentBuilder: streaming {
        turns, set_turns: sent_events(Turns, TurnsError);
        number, set_number: text;
    }
}
