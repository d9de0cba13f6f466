//! Removes the association of a secret with its replica in another AWS account.
//!
//! [`SecretId`](field@DisassociateCrossAccountReplicaInput::secret_id) identifies the secret and
//! [`CrossAccountReplicaARN`](field@DisassociateCrossAccountReplicaInput::cross_account_replica_arn) the
//! replica. Both are required, and the response repeats them as ARNs.
//! [`AssociateCrossAccountReplica`](crate::operation::associate_cross_account_replica) creates such an
//! association. `CrossAccountReplicas` in the response of [`DescribeSecret`](crate::operation::describe_secret)
//! lists existing ones.
//!
//! **Permissions**: `secretsmanager:DisassociateCrossAccountReplica`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail may record both parameters, so do not put secrets in them.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): a parameter, such as
//!   an ARN, is malformed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret, or its
//!   association with this replica, does not exist.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::DisassociateCrossAccountReplicaFluentBuilder::secret_id) and
//!   [`cross_account_replica_arn`](builders::DisassociateCrossAccountReplicaFluentBuilder::cross_account_replica_arn).
//! - Returns [`DisassociateCrossAccountReplicaOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/disassociate_cross_account_replica.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DisassociateCrossAccountReplica`.
    operation DisassociateCrossAccountReplica, disassociate_cross_account_replica: "DisassociateCrossAccountReplica" {}

    /// The input of [`DisassociateCrossAccountReplica`](self).
    input DisassociateCrossAccountReplicaInput, DisassociateCrossAccountReplicaInputBuilder, DisassociateCrossAccountReplicaFluentBuilder {
        /// The name or ARN of the primary secret.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The ARN of the replica, in the other account, to disassociate from the secret.
        ///
        /// Required. Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
    }

    /// The output of [`DisassociateCrossAccountReplica`](self).
    output DisassociateCrossAccountReplicaOutput, DisassociateCrossAccountReplicaOutputBuilder {
        /// The ARN of the former primary secret.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The ARN of the former replica.
        ///
        /// Length: 20 to 2048 characters.
        cross_account_replica_arn, set_cross_account_replica_arn, get_cross_account_replica_arn: optional(text) = member("CrossAccountReplicaARN");
    }

    errors DisassociateCrossAccountReplicaError {
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
