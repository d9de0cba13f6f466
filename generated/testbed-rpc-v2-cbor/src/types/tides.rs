//! The event stream `tide#Tides`.

use client_runtime::event_stream;

use crate::types::Level;

event_stream! {
    /// The shape `Tides`.
    pub enum Tides: received sent {
        /// The member `level`.
        Level(value(Level)), as_level, is_level = event("level");
    }

    errors TidesError {
        /// The shape `GaugeGone`.
        GaugeGone, is_gauge_gone: "gone";
    }
}
