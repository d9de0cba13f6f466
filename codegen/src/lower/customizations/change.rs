//! The kinds of customizations.

use std::time::Duration;

/// A change of what the model says.
pub(super) enum Change {
    /// A shape has a trait that the model does not give it, or gives it with another value.
    Trait {
        /// The shape.
        shape: &'static str,
        /// The id of the trait.
        name: &'static str,
        /// Its value; none for an annotation trait.
        value: Option<&'static str>,
    },
    /// Shapes, the members that target them, and members have no default, whatever the model says.
    NoDefault {
        /// The shapes and members.
        shapes: &'static [&'static str],
    },
    /// Every member of a structure can be absent, whatever the model says.
    OptionalMembers,
    /// A member of an operation's input is the URL of the endpoint.
    EndpointOfMember {
        /// The operation.
        operation: &'static str,
        /// The member.
        member: &'static str,
    },
    /// A member of inputs has a value if the caller sets none or an empty one.
    InputDefault {
        /// The member.
        member: &'static str,
        /// The value.
        value: &'static str,
    },
    /// Labels that target certain shapes are sent without a prefix.
    TrimmedLabels {
        /// The shapes.
        targets: &'static [&'static str],
        /// The prefixes; at most one is removed.
        prefixes: &'static [&'static str],
    },
    /// Every request has a header.
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
    /// An operation waits at the service until there is something to return.
    LongPolling {
        /// The operation.
        operation: &'static str,
    },
    /// An operation may take as long as the service likes, without a minimum throughput.
    NoStalledStreamProtection {
        /// The operation.
        operation: &'static str,
    },
    /// An error code tells of a transient fault, whatever the operation.
    TransientError {
        /// The code.
        code: &'static str,
    },
    /// Retries have defaults of the service's own, from retry behavior 2.1 on.
    RetryDefaults {
        /// How long the first retry waits at most, unless the service throttles.
        initial_backoff: Duration,
        /// The number of attempts, the first one included.
        max_attempts: u32,
    },
    /// Programs use a small part of the crate, so that it pays to compile the rest only where it is used.
    MostlyUnused,
    /// The service is rejected.
    Unsupported {
        /// What it needs.
        what: &'static str,
    },
}
