//! The kinds of customizations.

use std::time::Duration;

/// A change to the model.
pub(super) enum Change {
    /// A shape gets a trait that the model omits or gives a different value.
    Trait {
        /// The shape.
        shape: &'static str,
        /// The id of the trait.
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
    /// A member of an operation's input has the endpoint URL.
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
    /// The service has its own retry defaults, used since retry behavior 2.1.
    RetryDefaults {
        /// The maximum delay before the first retry, unless the service throttles.
        initial_backoff: Duration,
        /// The number of attempts, including the first.
        max_attempts: u32,
    },
    /// Programs typically use only a small part of the crate, so the compiler should defer work on the rest.
    MostlyUnused,
    /// The service is rejected.
    Unsupported {
        /// The missing feature.
        what: &'static str,
    },
}
