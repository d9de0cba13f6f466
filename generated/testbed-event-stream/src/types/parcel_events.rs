//! The event stream `watch#ParcelEvents`.

use client_runtime::event_stream;

use crate::types::{Delivered, Noted, Pictured, Scanned, Weighed};

event_stream! {
    /// The events of a parcel.
    pub enum ParcelEvents: received {
        /// The parcel was scanned.
        Scanned(value(Scanned)), as_scanned, is_scanned = event("scanned");
        /// The member `pictured`.
        Pictured(value(Pictured)), as_pictured, is_pictured = event("pictured") {
            kind: required header(text) = "kind";
            upright: optional header(value) = "upright";
            b: optional header(value) = "b";
            s: optional header(value) = "s";
            i: optional header(value) = "i";
            l: optional header(value) = "l";
            blob: optional header(value) = "blob";
            at: optional header(value) = "at";
            picture: required payload(bytes);
        }
        /// The member `noted`.
        Noted(value(Noted)), as_noted, is_noted = event("noted") {
            text: optional payload(text);
        }
        /// The member `weighed`.
        Weighed(value(Weighed)), as_weighed, is_weighed = event("weighed") {
            by: optional header(text) = "by";
            weight: optional payload(structure);
        }
        /// The member `delivered`.
        Delivered(value(Delivered)), as_delivered, is_delivered = event("delivered");
    }

    errors ParcelEventsError {
        /// The shape `AwayException`.
        AwayException, is_away_exception: "away", retried;
        /// The shape `LostException`.
        LostException, is_lost_exception: "lost" {
            since: optional header(value) = "since";
        }
    }
}
