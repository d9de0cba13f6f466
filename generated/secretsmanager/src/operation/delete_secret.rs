//! Schedules a secret and all its versions for deletion.
//!
//! The secret is kept for a recovery window of 7 to 30 days, set with
//! [`RecoveryWindowInDays`](field@DeleteSecretInput::recovery_window_in_days); the default is 30. During the
//! window the value cannot be read, but [`RestoreSecret`](crate::operation::restore_secret) can bring the
//! secret back. When the window ends, Secrets Manager deletes the secret permanently.
//! [`DeletionDate`](field@DeleteSecretOutput::deletion_date) in the response has the date.
//!
//! [`ForceDeleteWithoutRecovery`](field@DeleteSecretInput::force_delete_without_recovery) skips the window and
//! cannot be combined with `RecoveryWindowInDays`. The secret is deleted asynchronously soon after the call, so
//! its name may not be available immediately. A forced deletion also succeeds if the secret does not exist.
//!
//! > **Important:** A forced deletion cannot be undone. The value is lost.
//!
//! A secret cannot be deleted while it has replicas. Delete them with
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication), or turn them into
//! independent secrets with [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica). To get
//! rid of a single version, remove its staging labels with
//! [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage); Secrets Manager eventually
//! deletes versions without labels.
//!
//! **Permissions**: `secretsmanager:DeleteSecret`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call, and the deletion itself when the window ends.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): `RecoveryWindowInDays`
//!   is not between 7 and 30, or is combined with `ForceDeleteWithoutRecovery`.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret still has
//!   replicas, or is already scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::DeleteSecretFluentBuilder::secret_id).
//! - Returns [`DeleteSecretOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/delete_secret.md")]

use aws_smithy_types::DateTime;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DeleteSecret`.
    operation DeleteSecret, delete_secret: "DeleteSecret" {}

    /// The input of [`DeleteSecret`](self).
    input DeleteSecretInput, DeleteSecretInputBuilder, DeleteSecretFluentBuilder {
        /// The name or ARN of the secret to delete.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The number of days during which the secret can be restored: 7 to 30.
        ///
        /// Default: 30. This cannot be combined with
        /// [`ForceDeleteWithoutRecovery`](field@DeleteSecretInput::force_delete_without_recovery).
        recovery_window_in_days, set_recovery_window_in_days, get_recovery_window_in_days: optional(copy(i64)) = member("RecoveryWindowInDays");
        /// Whether to delete the secret immediately, without a recovery window.
        ///
        /// Default: `false`. This cannot be combined with
        /// [`RecoveryWindowInDays`](field@DeleteSecretInput::recovery_window_in_days). With `true`, deleting a secret
        /// that does not exist also succeeds. The name may remain unavailable for a short time, so retry if recreating
        /// the secret fails.
        ///
        /// > **Important:** The value is lost permanently; programs that still need it will fail.
        force_delete_without_recovery, set_force_delete_without_recovery, get_force_delete_without_recovery: optional(copy(bool)) = member("ForceDeleteWithoutRecovery");
    }

    /// The output of [`DeleteSecret`](self).
    output DeleteSecretOutput, DeleteSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The time from which the secret can no longer be restored.
        ///
        /// It is the time of the request plus the recovery window; with `ForceDeleteWithoutRecovery`, the time of the
        /// request.
        deletion_date, set_deletion_date, get_deletion_date: optional(value(DateTime)) = member("DeletionDate");
    }

    errors DeleteSecretError {
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
