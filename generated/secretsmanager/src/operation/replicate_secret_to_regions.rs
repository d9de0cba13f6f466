//! Replicates a secret to other Regions and keeps the replicas up to date.
//!
//! The secret becomes the primary secret, and each copy becomes a replica with the same name. Later versions,
//! rotations, tags and policies of the primary secret are replicated automatically. Except for its KMS key, a
//! replica cannot be changed independently.
//! [`AddReplicaRegions`](field@ReplicateSecretToRegionsInput::add_replica_regions) can specify a key for each
//! Region; the default is the AWS managed key `aws/secretsmanager` in that Region.
//!
//! Replication continues after the call returns.
//! [`ReplicationStatus`](field@ReplicateSecretToRegionsOutput::replication_status), which
//! [`DescribeSecret`](crate::operation::describe_secret) also returns, has `InProgress`, `InSync` or `Failed`
//! for each Region, with a message. If a Region already has a secret with this name, replication to it fails
//! unless [`ForceOverwriteReplicaSecret`](field@ReplicateSecretToRegionsInput::force_overwrite_replica_secret)
//! is true.
//!
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication) deletes replicas, and
//! [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica) makes one independent. The user
//! guide has more details about
//! [secrets in several Regions](https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html).
//!
//! **Permissions**: `secretsmanager:ReplicateSecretToRegions`. With customer managed keys, also `kms:Decrypt`
//! on the key of the primary secret, and `kms:GenerateDataKey` and `kms:Encrypt` on the keys of the replicas.
//! See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a Region or key is not
//!   allowed. The secret's own Region is never allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is itself a
//!   replica, or is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::ReplicateSecretToRegionsFluentBuilder::secret_id) and
//!   [`add_replica_regions`](builders::ReplicateSecretToRegionsFluentBuilder::add_replica_regions).
//! - Returns [`ReplicateSecretToRegionsOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/replicate_secret_to_regions.md")]

use client_runtime::operation;

use crate::types::{ReplicaRegionType, ReplicationStatusType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#ReplicateSecretToRegions`.
    operation ReplicateSecretToRegions, replicate_secret_to_regions: "ReplicateSecretToRegions" {}

    /// The input of [`ReplicateSecretToRegions`](self).
    input ReplicateSecretToRegionsInput, ReplicateSecretToRegionsInputBuilder, ReplicateSecretToRegionsFluentBuilder {
        /// The name or ARN of the secret to replicate.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The Regions to replicate the secret to, each with the KMS key to use there.
        ///
        /// At least one is required. A replica has the same name as the primary secret, and keeps the same value, tags,
        /// resource policy and metadata.
        ///
        /// Required. Length: at least 1 item.
        add_replica_regions, set_add_replica_regions, get_add_replica_regions: optional(list(ReplicaRegionType)) = member("AddReplicaRegions");
        /// Whether to overwrite a secret that already has this name in a destination Region.
        ///
        /// By default, such a secret is kept, and replication to its Region fails. With `true`, the existing secret and
        /// its value are lost.
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
        /// The status of each replica, one entry per Region.
        ///
        /// Replication continues after the response; [`DescribeSecret`](crate::operation::describe_secret) reports
        /// later statuses.
        replication_status, set_replication_status, get_replication_status: optional(list(ReplicationStatusType)) = member("ReplicationStatus");
    }

    errors ReplicateSecretToRegionsError {
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
