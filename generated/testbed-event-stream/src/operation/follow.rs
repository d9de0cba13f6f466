//! Follows a parcel.
//!
//! **In short**:
//!
//! - Needs [`number`](builders::FollowFluentBuilder::number).
//! - Gives a [`FollowOutput`], whose [`events`](FollowOutput::events) receives
//!   [`ParcelEvents`](type@crate::types::ParcelEvents)s.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
//! **Errors**:
//!
//! - [`LostException`](type@crate::types::error::LostException): The shape `LostException` of the model.

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
        /// The member `Number` of the model.
        ///
        /// Required.
        number, set_number, get_number: optional(text) = member("Number");
    }

    /// The output of [`Follow`](self).
    output FollowOutput, FollowOutputBuilder: events {
        /// The events of a parcel.
        events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
        /// The member `Until` of the model.
        until, set_until, get_until: corrected(DateTime::from_secs(0), value(DateTime)) = member("Until");
        /// The member `Depots` of the model.
        depots, set_depots, get_depots: optional(list(text)) = member("Depots");
    }

    errors FollowError {
        /// The shape `LostException` of the model.
        LostException, is_lost_exception: "LostException";
    }
}
