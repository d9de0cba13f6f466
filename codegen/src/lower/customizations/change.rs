//! The kinds of customizations.

use std::time::Duration;

use crate::ir::{OwnProtocol, StatefulFake};

/// A change to the model, or to the code that is generated from it.
pub(super) enum Change {
    /// Adds a trait to a shape, or replaces its value.
    Trait {
        /// The ID of the shape.
        shape: &'static str,
        /// The ID of the trait.
        name: &'static str,
        /// The value of the trait; `None` for an annotation trait.
        value: Option<&'static str>,
    },
    /// Removes the defaults of these members and shapes, and of all members that target these shapes.
    NoDefault {
        /// The shapes and members.
        shapes: &'static [&'static str],
    },
    /// Makes all members of structures optional.
    OptionalMembers,
    /// Takes the endpoint URL of an operation from a member of its input.
    EndpointOfMember {
        /// The operation.
        operation: &'static str,
        /// The member.
        member: &'static str,
    },
    /// Gives an input member a default value in all operations that have it. The default also replaces an empty string.
    InputDefault {
        /// The member.
        member: &'static str,
        /// The value.
        value: &'static str,
    },
    /// Allows requests of an operation to be presigned.
    Presigned {
        /// The operation.
        operation: &'static str,
        /// The HTTP method, if all members are sent in the query; `None` for the operation's request without its body.
        query: Option<&'static str>,
    },
    /// Removes a known prefix from labels that target these shapes.
    TrimmedLabels {
        /// The shapes.
        targets: &'static [&'static str],
        /// The prefixes; only the first match is removed.
        prefixes: &'static [&'static str],
    },
    /// Adds a header to every request.
    Header {
        /// The name.
        name: &'static str,
        /// The value.
        value: &'static str,
    },
    /// Adds the SHA-256 tree hash of the body to the requests of an operation.
    TreeHash {
        /// The operation.
        operation: &'static str,
    },
    /// Marks an operation as long polling: the service holds requests until there is something to return.
    LongPolling {
        /// The operation.
        operation: &'static str,
    },
    /// Disables stalled-stream protection for an operation.
    NoStalledStreamProtection {
        /// The operation.
        operation: &'static str,
    },
    /// Treats an error code as transient in all operations.
    TransientError {
        /// The code.
        code: &'static str,
    },
    /// Removes a label from the start of URIs, because the endpoint rules put it into the endpoint.
    LabelInEndpoint {
        /// The label.
        label: &'static str,
    },
    /// Removes host prefixes that consist of a label and a dot, because the endpoint rules put the label into the
    /// endpoint.
    PrefixInEndpoint {
        /// The label.
        label: &'static str,
    },
    /// Uses the service's own variant of the protocol.
    Protocol(OwnProtocol),
    /// Accepts any root element in the body of an operation's output.
    AnyRoot {
        /// The operation.
        operation: &'static str,
    },
    /// Detects the last page of a paginated operation by an output member, because even the last page has a token.
    Truncated {
        /// The operation.
        operation: &'static str,
        /// The member of the output.
        member: &'static str,
    },
    /// Allows the `Expires` header of an operation's responses to be something other than a date, and adds an output
    /// member with the unparsed header.
    ExpiresString {
        /// The operation.
        operation: &'static str,
    },
    /// Lets fakes of the service keep state.
    StatefulFake {
        /// The simulated service.
        fake: StatefulFake,
    },
    /// Adds an extended request ID, from the header `x-amz-id-2`, to outputs and errors.
    ExtendedRequestId,
    /// Sends requests unsigned if there are no credentials.
    OptionalAuth,
    /// Allows calls of an operation to leave the body out of the signature.
    DisablePayloadSigning {
        /// The operation.
        operation: &'static str,
    },
    /// Marks the operation that creates sessions. Calls to directory buckets are signed with the credentials of a
    /// session.
    ExpressSession {
        /// The operation.
        operation: &'static str,
    },
    /// Sets the service's own retry defaults, which apply from retry behavior 2.1 on.
    RetryDefaults {
        /// The maximum backoff before the first retry, unless the service throttles.
        initial_backoff: Duration,
        /// The number of attempts, including the first.
        max_attempts: u32,
    },
}
