//! Copies a secret to other Regions and keeps the copies up to date.
//!
//! The secret becomes the primary secret, and each copy a replica with the same name. Every later version,
//! rotation, tag and policy of the primary secret reaches the replicas by itself. A replica cannot be changed
//! on its own, except for its KMS key.
//! [`AddReplicaRegions`](field@ReplicateSecretToRegionsInput::add_replica_regions) may name a key for each
//! Region; without one, the AWS managed key `aws/secretsmanager` of that Region is used.
//!
//! Copying goes on after the call has returned.
//! [`ReplicationStatus`](field@ReplicateSecretToRegionsOutput::replication_status), also shown by
//! [`DescribeSecret`](crate::operation::describe_secret), has `InProgress`, `InSync` or `Failed` for each
//! Region, with a message. If a Region already has a secret of this name, the copy fails there, unless
//! [`ForceOverwriteReplicaSecret`](field@ReplicateSecretToRegionsInput::force_overwrite_replica_secret) is
//! true.
//!
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication) deletes replicas, and
//! [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica) makes one independent. The user
//! guide tells more about
//! [secrets in several Regions](https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html).
//!
//! **Permissions**: `secretsmanager:ReplicateSecretToRegions`. If customer managed keys are in use,
//! `kms:Decrypt` on the key of the primary secret, and `kms:GenerateDataKey` and `kms:Encrypt` on the keys of
//! the replicas. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a Region or a key is
//!   not allowed. The Region of the secret itself is not.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is a replica
//!   itself, or is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::ReplicateSecretToRegionsFluentBuilder::secret_id) and
//!   [`add_replica_regions`](builders::ReplicateSecretToRegionsFluentBuilder::add_replica_regions).
//! - Gives a [`ReplicateSecretToRegionsOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/replicate_secret_to_regions.md")]

use client_runtime::operation;

use crate::types::{ReplicaRegionType, ReplicationStatusType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#ReplicateSecretToRegions`.
    operation ReplicateSecretToRegions, replicate_secret_to_regions: "ReplicateSecretToRegions" {}

    /// The input of [`ReplicateSecretToRegions`](self).
    input ReplicateSecretToRegionsInput, ReplicateSecretToRegionsInputBuilder, ReplicateSecretToRegionsFluentBuilder {
        /// The secret to replicate, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The Regions to copy the secret to, each with the KMS key to use there.
        ///
        /// At least one. A replica has the name of the primary secret and follows its value, tags, resource policy and
        /// metadata.
        ///
        /// Required. Length: at least 1 item.
        add_replica_regions, set_add_replica_regions, get_add_replica_regions: optional(list(ReplicaRegionType)) = member("AddReplicaRegions");
        /// Whether a secret that already has this name in a destination Region is replaced by the replica.
        ///
        /// By default such a secret is left alone, and replication to its Region fails. With `true` the secret that was
        /// there, and its value, are lost.
        ///
        /// Default: `false`.
        force_overwrite_replica_secret, set_force_overwrite_replica_secret, get_force_overwrite_replica_secret: optional(copy(bool)) = member("ForceOverwriteReplicaSecret");
    }

    /// The output of [`ReplicateSecretToRegions`](self).
    output ReplicateSecretToRegionsOutput, ReplicateSecretToRegionsOutputBuilder {
        /// The ARN of the primary secret.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The state of each replica, one entry a Region.
        ///
        /// Copying goes on after the response; [`DescribeSecret`](crate::operation::describe_secret) shows the later
        /// states.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors ReplicateSecretToRegionsError {
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
