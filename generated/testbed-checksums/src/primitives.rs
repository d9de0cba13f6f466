//! Simple types of members.

client_runtime::primitives! {
    streaming
}

pub mod event_stream;
