//! Moves a lamp.
//!
//! **In short**:
//!
//! - Sent as `POST /lamps/{Place}`.
//! - Requires [`place`](builders::MoveLampFluentBuilder::place).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.

use client_runtime::operation;
use client_runtime::orchestration::MemberNames;

operation! {
    /// The operation `light#MoveLamp`.
    operation MoveLamp, move_lamp: "MoveLamp" POST "/lamps/{Place}" {
        const MEMBER_NAMES: MemberNames = &[("via", "Via"), ("to", "To")];
    }

    /// The input of [`MoveLamp`](self).
    input MoveLampInput, MoveLampInputBuilder, MoveLampFluentBuilder {
        /// The current place of the lamp.
        ///
        /// Required.
        ///
        /// In the path, as `{Place}`.
        place, set_place, get_place: optional(text) = label("Place");
        /// The place where the lamp stops on the way.
        ///
        /// In the query, as `Place`.
        via, set_via, get_via: optional(text) = query("Place");
        /// The new place of the lamp.
        to, set_to, get_to: optional(text) = member("Place");
    }

    /// The output of [`MoveLamp`](self).
    output MoveLampOutput, MoveLampOutputBuilder {}

    errors MoveLampError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
