//! Turns a replica of a secret into a secret in its own right.
//!
//! Call it in the Region of the replica, not in that of the primary secret. The link to the primary secret is
//! cut. The former replica keeps its name, ARN and value. From then on it can be updated, rotated, replicated
//! and deleted by itself, and no change of the old primary secret reaches it.
//!
//! This helps when the Region of the primary secret is unavailable, or when a Region is to go its own way.
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication) deletes a replica
//! instead.
//!
//! **Permissions**: `secretsmanager:StopReplicationToReplica` for the replica. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call in the Region of the replica.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the identifier of the
//!   secret is not well formed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is not a
//!   replica, or its state does not permit this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::StopReplicationToReplicaFluentBuilder::secret_id).
//! - Gives a [`StopReplicationToReplicaOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/stop_replication_to_replica.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#StopReplicationToReplica`.
    operation StopReplicationToReplica, stop_replication_to_replica: "StopReplicationToReplica" {}

    /// The input of [`StopReplicationToReplica`](self).
    input StopReplicationToReplicaInput, StopReplicationToReplicaInputBuilder, StopReplicationToReplicaFluentBuilder {
        /// The replica to separate from its primary secret, by ARN.
        ///
        /// Send the request to the Region of the replica; the ARN is the replica's, not that of the primary secret.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
    }

    /// The output of [`StopReplicationToReplica`](self).
    output StopReplicationToReplicaOutput, StopReplicationToReplicaOutputBuilder {
        /// The ARN of the secret that was a replica; it is the same as before.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
    }

    errors StopReplicationToReplicaError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
