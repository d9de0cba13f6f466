//! Associates a secret with its replica in another AWS account.
//!
//! [`SecretId`](field@AssociateCrossAccountReplicaInput::secret_id) names the secret, and
//! [`CrossAccountReplicaARN`](field@AssociateCrossAccountReplicaInput::cross_account_replica_arn) the replica.
//! [`ReplicationRoleARN`](field@AssociateCrossAccountReplicaInput::replication_role_arn) is the IAM role for
//! the replication. [`ReplicaRestriction`](field@AssociateCrossAccountReplicaInput::replica_restriction) says
//! which accounts may hold the replica: `SameOrg` keeps it within the organization, `NoRestriction` sets no
//! such limit.
//!
//! The answer holds both ARNs and the
//! [`ReplicationStatus`](field@AssociateCrossAccountReplicaOutput::replication_status) of the replica.
//! [`DescribeSecret`](crate::operation::describe_secret) on the secret shows its replicas in other accounts
//! under `CrossAccountReplicas`, with status and status message. On the replica it shows its primary secret,
//! under `CrossAccountPrimary`. [`CreateSecret`](crate::operation::create_secret) with `CrossAccountPrimaryARN`
//! makes a secret that refers to a primary secret in another account.
//! [`DisassociateCrossAccountReplica`](crate::operation::disassociate_cross_account_replica) undoes the
//! association.
//!
//! **Permissions**: `secretsmanager:AssociateCrossAccountReplica`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record all parameters of this operation, so none of them must hold a secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter is
//!   malformed, for instance an ARN.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret, in its present
//!   state, cannot be associated with this replica.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the association would exceed
//!   a quota.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret, or
//!   something else that the request names, does not exist.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::AssociateCrossAccountReplicaFluentBuilder::secret_id) and
//!   [`cross_account_replica_arn`](builders::AssociateCrossAccountReplicaFluentBuilder::cross_account_replica_arn).
//! - Gives a [`AssociateCrossAccountReplicaOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/associate_cross_account_replica.md")]

use client_runtime::operation;

use crate::types::{ReplicaRestrictionType, StatusType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#AssociateCrossAccountReplica`.
    operation AssociateCrossAccountReplica, associate_cross_account_replica: "AssociateCrossAccountReplica" {}

    /// The input of [`AssociateCrossAccountReplica`](self).
    input AssociateCrossAccountReplicaInput, AssociateCrossAccountReplicaInputBuilder, AssociateCrossAccountReplicaFluentBuilder {
        /// The secret to replicate, the primary one, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The ARN of the secret in another account that becomes the replica.
        ///
        /// Required. Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
        /// The accounts that a replica may be in.
        ///
        /// `SameOrg` or `NoRestriction`; if it is absent, the service applies its default.
        replica_restriction, set_replica_restriction, get_replica_restriction: optional(value(ReplicaRestrictionType)) = member("ReplicaRestriction");
        /// The ARN of the IAM role under which the value is replicated.
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
        /// How far replication to this replica has come.
        ///
        /// Replication goes on after the response; [`DescribeSecret`](crate::operation::describe_secret) shows the
        /// later states in `CrossAccountReplicas`.
        replication_status, set_replication_status, get_replication_status: optional(value(StatusType)) = member("ReplicationStatus");
    }

    errors AssociateCrossAccountReplicaError {
        /// The service failed, through no fault of the request.
        InternalServiceError, is_internal_service_error: "InternalServiceError";
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException, is_invalid_parameter_exception: "InvalidParameterException";
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException, is_invalid_request_exception: "InvalidRequestException";
        /// The request would go over a quota of the service.
        LimitExceededException, is_limit_exceeded_exception: "LimitExceededException";
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
    }
}
