//! Simple types of members.

client_runtime::primitives! {
    enums
}

pub mod event_stream;
