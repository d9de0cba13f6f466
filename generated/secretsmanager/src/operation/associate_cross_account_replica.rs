//! Associates a secret with its replica in another AWS account.
//!
//! [`SecretId`](field@AssociateCrossAccountReplicaInput::secret_id) identifies the secret, and
//! [`CrossAccountReplicaARN`](field@AssociateCrossAccountReplicaInput::cross_account_replica_arn) the replica.
//! [`ReplicationRoleARN`](field@AssociateCrossAccountReplicaInput::replication_role_arn) is the IAM role used
//! for replication. [`ReplicaRestriction`](field@AssociateCrossAccountReplicaInput::replica_restriction) limits
//! which accounts may hold the replica: with `SameOrg`, only accounts in the same organization; with
//! `NoRestriction`, any account.
//!
//! The response contains both ARNs and the
//! [`ReplicationStatus`](field@AssociateCrossAccountReplicaOutput::replication_status) of the replica. For the
//! primary secret, [`DescribeSecret`](crate::operation::describe_secret) lists the replicas in other accounts
//! in `CrossAccountReplicas`, each with its status and a status message. For a replica, it returns the primary
//! secret in `CrossAccountPrimary`. [`CreateSecret`](crate::operation::create_secret) with
//! `CrossAccountPrimaryARN` creates a secret that refers to a primary secret in another account.
//! [`DisassociateCrossAccountReplica`](crate::operation::disassociate_cross_account_replica) removes the
//! association.
//!
//! **Permissions**: `secretsmanager:AssociateCrossAccountReplica`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record all parameters of this operation, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter, such as
//!   an ARN, is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret cannot be
//!   associated with this replica in its current state.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the association would exceed
//!   a quota.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret, or another
//!   resource in the request, does not exist.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::AssociateCrossAccountReplicaFluentBuilder::secret_id) and
//!   [`cross_account_replica_arn`](builders::AssociateCrossAccountReplicaFluentBuilder::cross_account_replica_arn).
//! - Returns [`AssociateCrossAccountReplicaOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/associate_cross_account_replica.md")]

use client_runtime::operation;

use crate::types::{ReplicaRestrictionType, StatusType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#AssociateCrossAccountReplica`.
    operation AssociateCrossAccountReplica, associate_cross_account_replica: "AssociateCrossAccountReplica" {}

    /// The input of [`AssociateCrossAccountReplica`](self).
    input AssociateCrossAccountReplicaInput, AssociateCrossAccountReplicaInputBuilder, AssociateCrossAccountReplicaFluentBuilder {
        /// The name or ARN of the primary secret to replicate.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The ARN of the secret in another account that is to become the replica.
        ///
        /// Required. Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
        /// A restriction on the accounts that may hold the replica.
        ///
        /// Either `SameOrg` or `NoRestriction`. If omitted, the service applies its default.
        replica_restriction, set_replica_restriction, get_replica_restriction: optional(value(ReplicaRestrictionType)) = member("ReplicaRestriction");
        /// The ARN of the IAM role used to replicate the value.
        ///
        /// Length: 20 to 2048 characters.
        replication_role_arn, set_replication_role_arn, get_replication_role_arn: optional(text) = member("ReplicationRoleARN");
    }

    /// The output of [`AssociateCrossAccountReplica`](self).
    output AssociateCrossAccountReplicaOutput, AssociateCrossAccountReplicaOutputBuilder {
        /// The ARN of the primary secret.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The ARN of the replica in the other account.
        ///
        /// Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
        /// The replication status of this replica.
        ///
        /// Replication continues after the response; [`DescribeSecret`](crate::operation::describe_secret) reports
        /// later statuses in `CrossAccountReplicas`.
        replication_status, set_replication_status, get_replication_status: optional(value(StatusType)) = member("ReplicationStatus");
    }

    errors AssociateCrossAccountReplicaError {
        /// The service had an internal error; the request is not at fault.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The request would exceed a service quota.
        LimitExceededException, is_limit_exceeded_exception: "LimitExceededException";
        /// The secret or version does not exist.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
