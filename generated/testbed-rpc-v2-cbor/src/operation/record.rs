//! Takes a level, and returns what is on record.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`RecordOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
//! **Errors**:
//!
//! - [`GaugeGone`](type@crate::types::error::GaugeGone): The shape `GaugeGone` of the model.
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck` of the model.
//!
#![doc = include_str!("../../docs/operation/record.md")]

use client_runtime::operation;

use crate::types::{Level, Method};

operation! {
    /// The operation `tide#Record`.
    operation Record, record: "Record" {}

    /// The input of [`Record`](self).
    input RecordInput, RecordInputBuilder, RecordFluentBuilder {
        /// The member `station` of the model.
        station, set_station, get_station: optional(text) = member("station");
        /// The member `level` of the model.
        level, set_level, get_level: optional(value(Level)) = member("level");
        /// The member `method` of the model.
        method, set_method, get_method: optional(value(Method)) = member("method");
        /// The member `before` of the model.
        before, set_before, get_before: optional(list(Level)) = member("before");
        /// The member `weather` of the model.
        weather, set_weather, get_weather: optional(map(text, Option<String>)) = member("weather");
    }

    /// The output of [`Record`](self).
    output RecordOutput, RecordOutputBuilder {
        /// The member `station` of the model.
        station, set_station, get_station: optional(text) = member("station");
        /// The member `level` of the model.
        level, set_level, get_level: optional(value(Level)) = member("level");
        /// The member `method` of the model.
        method, set_method, get_method: optional(value(Method)) = member("method");
        /// The member `before` of the model.
        before, set_before, get_before: optional(list(Level)) = member("before");
        /// The member `weather` of the model.
        weather, set_weather, get_weather: optional(map(text, Option<String>)) = member("weather");
    }

    errors RecordError {
        /// The shape `GaugeGone` of the model.
        GaugeGone, is_gauge_gone: "GaugeGone";
        /// The shape `GaugeStuck` of the model.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
