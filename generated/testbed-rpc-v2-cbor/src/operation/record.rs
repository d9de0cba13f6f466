//! Records a level, and returns it.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`RecordOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`GaugeGone`](type@crate::types::error::GaugeGone): The shape `GaugeGone`.
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck`.
//!
#![doc = include_str!("../../docs/operation/record.md")]

use client_runtime::operation;

use crate::types::{Level, Method};

operation! {
    /// The operation `tide#Record`.
    operation Record, record: "Record" {}

    /// The input of [`Record`](self).
    input RecordInput, RecordInputBuilder, RecordFluentBuilder {
        /// The member `station`.
        station, set_station, get_station: optional(text) = member("station");
        /// The member `level`.
        level, set_level, get_level: optional(value(Level)) = member("level");
        /// The member `method`.
        method, set_method, get_method: optional(value(Method)) = member("method");
        /// The member `before`.
        before, set_before, get_before: optional(list(Level)) = member("before");
        /// The member `weather`.
        weather, set_weather, get_weather: optional(map(text, Option<String>)) = member("weather");
    }

    /// The output of [`Record`](self).
    output RecordOutput, RecordOutputBuilder {
        /// The member `station`.
        station, set_station, get_station: optional(text) = member("station");
        /// The member `level`.
        level, set_level, get_level: optional(value(Level)) = member("level");
        /// The member `method`.
        method, set_method, get_method: optional(value(Method)) = member("method");
        /// The member `before`.
        before, set_before, get_before: optional(list(Level)) = member("before");
        /// The member `weather`.
        weather, set_weather, get_weather: optional(map(text, Option<String>)) = member("weather");
    }

    errors RecordError {
        /// The shape `GaugeGone`.
        GaugeGone, is_gauge_gone: "GaugeGone";
        /// The shape `GaugeStuck`.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
