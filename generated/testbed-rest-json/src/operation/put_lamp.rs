//! Takes a lamp as a payload.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`PutLampOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): Nothing can be seen.

use client_runtime::operation;

use crate::types::Lamp;

operation! {
    /// The operation `light#PutLamp`.
    operation PutLamp, put_lamp: "PutLamp" POST "/lamps" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/json");
    }

    /// The input of [`PutLamp`](self).
    input PutLampInput, PutLampInputBuilder, PutLampFluentBuilder {
        /// The lamp.
        lamp, set_lamp, get_lamp: optional(value(Lamp)) = payload(structure);
    }

    /// The output of [`PutLamp`](self).
    output PutLampOutput, PutLampOutputBuilder {
        /// The lamp.
        lamp, set_lamp, get_lamp: optional(value(Lamp)) = payload(structure);
    }

    errors PutLampError {
        /// Nothing can be seen.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
