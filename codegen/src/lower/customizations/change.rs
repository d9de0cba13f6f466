//! The kinds of customizations.

use std::time::Duration;

use crate::ir::{OwnProtocol, StatefulFake};

/// A change to the model, or to the code that is generated from it.
pub(super) enum Change {
    /// A shape gets a trait that it lacks in the model, or has with a different value.
    Trait {
        /// The shape.
        shape: &'static str,
        /// The ID of the trait.
        name: &'static str,
        /// Its value; `None` for an annotation trait.
        value: Option<&'static str>,
    },
    /// These members, and all members that target these shapes, lose their defaults.
    NoDefault {
        /// The shapes and members.
        shapes: &'static [&'static str],
    },
    /// All members of structures are optional.
    OptionalMembers,
    /// A member of an operation's input contains the endpoint URL.
    EndpointOfMember {
        /// The operation.
        operation: &'static str,
        /// The member.
        member: &'static str,
    },
    /// An input member gets a default value, which also replaces an empty string.
    InputDefault {
        /// The member.
        member: &'static str,
        /// The value.
        value: &'static str,
    },
    /// Requests of an operation can be presigned.
    Presigned {
        /// The operation.
        operation: &'static str,
        /// The method, if all members are sent in the query; `None` for the operation's request without its body.
        query: Option<&'static str>,
    },
    /// Labels that target these shapes are sent without a known prefix.
    TrimmedLabels {
        /// The shapes.
        targets: &'static [&'static str],
        /// The prefixes; only the first match is removed.
        prefixes: &'static [&'static str],
    },
    /// Every request has this header.
    Header {
        /// The name.
        name: &'static str,
        /// The value.
        value: &'static str,
    },
    /// An operation sends the SHA-256 tree hash of its body.
    TreeHash {
        /// The operation.
        operation: &'static str,
    },
    /// An operation holds requests until there is something to return.
    LongPolling {
        /// The operation.
        operation: &'static str,
    },
    /// An operation has no stalled-stream protection.
    NoStalledStreamProtection {
        /// The operation.
        operation: &'static str,
    },
    /// An error code is treated as transient by all operations.
    TransientError {
        /// The code.
        code: &'static str,
    },
    /// The endpoint rules put a URI label into the endpoint.
    LabelInEndpoint {
        /// The label.
        label: &'static str,
    },
    /// The endpoint rules put a host label into the endpoint.
    PrefixInEndpoint {
        /// The label.
        label: &'static str,
    },
    /// The protocol has a type of its own in the runtime.
    Protocol(OwnProtocol),
    /// The body of an operation's output can have any root element.
    AnyRoot {
        /// The operation.
        operation: &'static str,
    },
    /// The last page of a paginator has a token too; an output member marks it as the last.
    Truncated {
        /// The operation.
        operation: &'static str,
        /// The member of the output.
        member: &'static str,
    },
    /// The header `Expires` of an operation's output need not be a date.
    ExpiresString {
        /// The operation.
        operation: &'static str,
    },
    /// Fakes of the service can keep state.
    StatefulFake {
        /// The simulated service.
        fake: StatefulFake,
    },
    /// Outputs and errors have an extended request ID, from the header `x-amz-id-2`.
    ExtendedRequestId,
    /// Requests are sent unsigned if there are no credentials.
    OptionalAuth,
    /// Calls of an operation can leave the body out of the signature.
    DisablePayloadSigning {
        /// The operation.
        operation: &'static str,
    },
    /// An operation creates the sessions whose credentials sign calls to directory buckets.
    ExpressSession {
        /// The operation.
        operation: &'static str,
    },
    /// The service has its own retry defaults, which apply from retry behavior 2.1 on.
    RetryDefaults {
        /// The maximum backoff before the first retry, unless the service throttles.
        initial_backoff: Duration,
        /// The number of attempts, including the first.
        max_attempts: u32,
    },
}
