//! Turns a replica into an independent secret.
//!
//! Call it in the Region of the replica, not that of the primary secret. The former replica keeps its name, ARN
//! and value. It can then be updated, rotated, replicated and deleted independently, and no longer follows the
//! primary secret.
//!
//! This helps if the Region of the primary secret is unavailable, or if a Region should become independent. To
//! delete a replica instead, call
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication).
//!
//! **Permissions**: `secretsmanager:StopReplicationToReplica` for the replica. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call in the Region of the replica.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is not a
//!   replica, or is in a state that does not allow this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::StopReplicationToReplicaFluentBuilder::secret_id).
//! - Returns [`StopReplicationToReplicaOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/stop_replication_to_replica.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#StopReplicationToReplica`.
    operation StopReplicationToReplica, stop_replication_to_replica: "StopReplicationToReplica" {}

    /// The input of [`StopReplicationToReplica`](self).
    input StopReplicationToReplicaInput, StopReplicationToReplicaInputBuilder, StopReplicationToReplicaFluentBuilder {
        /// The ARN of the replica to separate from its primary secret.
        ///
        /// Send the request to the replica's Region, and give the ARN of the replica, not of the primary secret.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`StopReplicationToReplica`](self).
    output StopReplicationToReplicaOutput, StopReplicationToReplicaOutputBuilder {
        /// The ARN of the former replica, which has not changed.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
    }

    errors StopReplicationToReplicaError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
