//! Leaks that no client can prevent.

use crate::run::Leak;
use crate::scenario::REPEATED_MESSAGE;

/// A reason why some leaks are not the fault of the client.
#[derive(Clone, Copy, Debug)]
pub struct Inherent {
    /// The reason.
    pub reason: &'static str,
    explains: fn(&Leak) -> bool,
}

/// All known reasons.
pub const REASONS: &[Inherent] = &[
    Inherent {
        reason: "The service repeats the secret in an error message, which is meant to be shown.",
        explains: |leak| leak.scenario == REPEATED_MESSAGE,
    },
    Inherent {
        reason: "The model binds the secret to the URI or to a header. These are part of requests and responses, wherever \
                 those are shown; no error message contains them.",
        explains: |leak| {
            let is_bound = leak.operation == "Unlock" && leak.service.starts_with("rest");
            is_bound && !leak.sink.starts_with("message of")
        },
    },
    Inherent {
        reason: "An interceptor of the program replaces the response with a stream. The runtime reads it into memory, \
                 where these two hooks see it before it is hidden again.",
        explains: |leak| {
            let hooks = ["context of `read_after_deserialization`", "context of `modify_before_attempt_completion`"];
            leak.configuration.contains("streams from an interceptor") && hooks.contains(&leak.sink.as_str())
        },
    },
];

/// Returns the reason why no client can prevent this leak; `None` if a client can.
pub fn reason(leak: &Leak) -> Option<&'static str> {
    REASONS.iter().find(|inherent| (inherent.explains)(leak)).map(|inherent| inherent.reason)
}
