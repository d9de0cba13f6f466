//! The required members of inputs: a structure for each operation that has any.
//!
//! [`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,
//! which sets the optional members.

use client_runtime::required_members;

use crate::types::error::{OrdersError, SoundsError};
use crate::types::{Orders, Sounds};

required_members! {
    Converse, converse, ConverseFluentBuilder: streaming {
        orders, set_orders: sent_events(Orders, OrdersError);
        channel, set_channel: text;
    }
    Echo, echo, EchoFluentBuilder: streaming {
        sounds, set_sounds: sent_events(Sounds, SoundsError);
    }
    Report, report, ReportFluentBuilder: streaming {
        orders, set_orders: sent_events(Orders, OrdersError);
    }
    Tune, tune, TuneFluentBuilder {
        channel, set_channel: text;
    }
}
