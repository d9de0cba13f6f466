//! Deletes replicas of a secret in other Regions.
//!
//! Call it in the Region of the primary secret, with the Regions of the replicas in
//! [`RemoveReplicaRegions`](field@RemoveRegionsFromReplicationInput::remove_replica_regions). The replicas
//! there are deleted. The primary secret and its other replicas remain, and
//! [`ReplicationStatus`](field@RemoveRegionsFromReplicationOutput::replication_status) of the answer lists
//! these. A program that reads the secret in one of the removed Regions fails from then on. To keep a replica
//! as an independent secret, call [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica)
//! in its Region instead.
//!
//! **Permissions**: `secretsmanager:RemoveRegionsFromReplication`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): an entry of
//!   `RemoveReplicaRegions` is not a Region, or cannot be removed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is not a
//!   primary secret, or is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::RemoveRegionsFromReplicationFluentBuilder::secret_id) and
//!   [`remove_replica_regions`](builders::RemoveRegionsFromReplicationFluentBuilder::remove_replica_regions).
//! - Gives a [`RemoveRegionsFromReplicationOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/remove_regions_from_replication.md")]

use client_runtime::operation;

use crate::types::ReplicationStatusType;

operation! {
    /// The operation `com.amazonaws.secretsmanager#RemoveRegionsFromReplication`.
    operation RemoveRegionsFromReplication, remove_regions_from_replication: "RemoveRegionsFromReplication" {}

    /// The input of [`RemoveRegionsFromReplication`](self).
    input RemoveRegionsFromReplicationInput, RemoveRegionsFromReplicationInputBuilder, RemoveRegionsFromReplicationFluentBuilder {
        /// The secret that is replicated, the primary one, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The Regions whose replicas are to be deleted, at least one.
        ///
        /// Copies elsewhere stay. To keep a replica as a secret of its own, call
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
        /// The state of each replica, one entry a Region.
        ///
        /// Regions that were removed stand in it no longer.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors RemoveRegionsFromReplicationError {
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
