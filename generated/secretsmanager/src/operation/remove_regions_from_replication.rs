//! Deletes replicas of a secret in other Regions.
//!
//! Call it in the Region of the primary secret, with the Regions of the replicas in
//! [`RemoveReplicaRegions`](field@RemoveRegionsFromReplicationInput::remove_replica_regions). The primary
//! secret and its other replicas remain;
//! [`ReplicationStatus`](field@RemoveRegionsFromReplicationOutput::replication_status) in the response lists
//! the latter. Programs that read the secret in a removed Region will fail. To keep a replica as an independent
//! secret, call [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica) in its Region
//! instead.
//!
//! **Permissions**: `secretsmanager:RemoveRegionsFromReplication`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): an entry in
//!   `RemoveReplicaRegions` is not a Region, or its replica cannot be removed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is not a
//!   primary secret, or is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::RemoveRegionsFromReplicationFluentBuilder::secret_id) and
//!   [`remove_replica_regions`](builders::RemoveRegionsFromReplicationFluentBuilder::remove_replica_regions).
//! - Returns [`RemoveRegionsFromReplicationOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/remove_regions_from_replication.md")]

use client_runtime::operation;

use crate::types::ReplicationStatusType;

operation! {
    /// The operation `com.amazonaws.secretsmanager#RemoveRegionsFromReplication`.
    operation RemoveRegionsFromReplication, remove_regions_from_replication: "RemoveRegionsFromReplication" {}

    /// The input of [`RemoveRegionsFromReplication`](self).
    input RemoveRegionsFromReplicationInput, RemoveRegionsFromReplicationInputBuilder, RemoveRegionsFromReplicationFluentBuilder {
        /// The name or ARN of the primary secret.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The Regions of the replicas to delete, at least one.
        ///
        /// Replicas in other Regions remain. To keep a replica as an independent secret, call
        /// [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica) in its Region instead.
        ///
        /// Required. Length: at least 1 item. Each item: 1 to 128 characters. Pattern of each item: `^([a-z]+-)+\d+$`.
        remove_replica_regions, set_remove_replica_regions, get_remove_replica_regions: optional(list(text)) = member("RemoveReplicaRegions");
    }

    /// The output of [`RemoveRegionsFromReplication`](self).
    output RemoveRegionsFromReplicationOutput, RemoveRegionsFromReplicationOutputBuilder {
        /// The ARN of the primary secret.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The status of each replica, one entry per Region.
        ///
        /// Removed Regions are not included.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors RemoveRegionsFromReplicationError {
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
