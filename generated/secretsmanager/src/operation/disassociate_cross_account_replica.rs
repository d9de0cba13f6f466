//! Ends the association of a secret with its replica in another AWS account.
//!
//! [`SecretId`](field@DisassociateCrossAccountReplicaInput::secret_id) names the secret and
//! [`CrossAccountReplicaARN`](field@DisassociateCrossAccountReplicaInput::cross_account_replica_arn) the
//! replica. Both are required, and the answer repeats them as ARNs.
//! [`AssociateCrossAccountReplica`](crate::operation::associate_cross_account_replica) makes such an
//! association. `CrossAccountReplicas` in the answer of [`DescribeSecret`](crate::operation::describe_secret)
//! lists those that exist.
//!
//! **Permissions**: `secretsmanager:DisassociateCrossAccountReplica`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record both parameters, so neither of them must hold a secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter has a
//!   wrong form, for instance an ARN.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the present state of the
//!   secret does not permit this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret, or its
//!   association with this replica, does not exist.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::DisassociateCrossAccountReplicaFluentBuilder::secret_id) and
//!   [`cross_account_replica_arn`](builders::DisassociateCrossAccountReplicaFluentBuilder::cross_account_replica_arn).
//! - Gives a [`DisassociateCrossAccountReplicaOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/disassociate_cross_account_replica.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DisassociateCrossAccountReplica`.
    operation DisassociateCrossAccountReplica, disassociate_cross_account_replica: "DisassociateCrossAccountReplica" {}

    /// The input of [`DisassociateCrossAccountReplica`](self).
    input DisassociateCrossAccountReplicaInput, DisassociateCrossAccountReplicaInputBuilder, DisassociateCrossAccountReplicaFluentBuilder {
        /// The secret that is replicated, the primary one, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The ARN of the replica in the other account that is to be separated from the secret.
        ///
        /// Required. Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
    }

    /// The output of [`DisassociateCrossAccountReplica`](self).
    output DisassociateCrossAccountReplicaOutput, DisassociateCrossAccountReplicaOutputBuilder {
        /// The ARN of the secret that was the primary one.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The ARN of the secret that was its replica.
        ///
        /// Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
    }

    errors DisassociateCrossAccountReplicaError {
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
