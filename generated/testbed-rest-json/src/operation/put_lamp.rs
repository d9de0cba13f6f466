//! Stores a lamp from the payload.
//!
//! **In short**:
//!
//! - Sent as `POST /lamps`.
//! - Requires nothing: all members of the input are optional.
//! - Returns [`PutLampOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.

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
        ///
        /// As the whole body.
        lamp, set_lamp, get_lamp: optional(value(Lamp)) = payload(structure);
    }

    /// The output of [`PutLamp`](self).
    output PutLampOutput, PutLampOutputBuilder {
        /// The lamp.
        ///
        /// As the whole body.
        lamp, set_lamp, get_lamp: optional(value(Lamp)) = payload(structure);
    }

    errors PutLampError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
