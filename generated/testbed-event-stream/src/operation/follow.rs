//! Follows a parcel.
//!
//! **In short**:
//!
//! - Requires [`number`](builders::FollowFluentBuilder::number).
//! - Returns [`FollowOutput`], whose [`events`](FollowOutput::events) is a stream of
//!   [`ParcelEvents`](type@crate::types::ParcelEvents).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`LostException`](type@crate::types::error::LostException): The shape `LostException`.

use aws_smithy_types::DateTime;
use client_runtime::operation;

use crate::types::ParcelEvents;
use crate::types::error::ParcelEventsError;

operation! {
    /// The operation `watch#Follow`.
    operation Follow, follow: "Follow" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`Follow`](self).
    input FollowInput, FollowInputBuilder, FollowFluentBuilder {
        /// The member `Number`.
        ///
        /// Required.
        number, set_number, get_number: optional(text) = member("Number");
    }

    /// The output of [`Follow`](self).
    output FollowOutput, FollowOutputBuilder: events {
        /// The events of a parcel.
        events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
        /// The member `Until`.
        until, set_until, get_until: corrected(DateTime::from_secs(0), value(DateTime)) = member("Until");
        /// The member `Depots`.
        depots, set_depots, get_depots: optional(list(text)) = member("Depots");
    }

    errors FollowError {
        /// The shape `LostException`.
        LostException, is_lost_exception: "LostException";
    }
}
