//! Schedules a secret for deletion with all its versions.
//!
//! The secret is kept for a recovery window of 7 to 30 days, set with
//! [`RecoveryWindowInDays`](field@DeleteSecretInput::recovery_window_in_days). It is 30 days if nothing is
//! said. During the window the value cannot be read, but [`RestoreSecret`](crate::operation::restore_secret)
//! brings the secret back. At its end Secrets Manager deletes the secret for good. The answer's
//! [`DeletionDate`](field@DeleteSecretOutput::deletion_date) tells when.
//!
//! With [`ForceDeleteWithoutRecovery`](field@DeleteSecretInput::force_delete_without_recovery) there is no
//! window, and the two parameters cannot be used together. The secret is deleted soon after the call, in the
//! background, so its name may not be free at once. A forced call for a secret that does not exist succeeds
//! too.
//!
//! > **Important:** A forced deletion cannot be undone. The value is lost.
//!
//! A secret with replicas cannot be deleted before its replicas are removed. Use
//! [`RemoveRegionsFromReplication`](crate::operation::remove_regions_from_replication) to delete them, or
//! [`StopReplicationToReplica`](crate::operation::stop_replication_to_replica) to keep them as secrets in their
//! own right. To get rid of a single version, take its staging labels away with
//! [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage); Secrets Manager removes
//! versions without labels in the course of time.
//!
//! **Permissions**: `secretsmanager:DeleteSecret`. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call, and later, when the window is over, the deletion itself.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): `RecoveryWindowInDays`
//!   is outside 7 to 30, or it was combined with `ForceDeleteWithoutRecovery`.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret still has
//!   replicas, or is scheduled for deletion already.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no secret
//!   with this name or ARN in the Region.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::DeleteSecretFluentBuilder::secret_id).
//! - Gives a [`DeleteSecretOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/delete_secret.md")]

use aws_smithy_types::DateTime;
use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#DeleteSecret`.
    operation DeleteSecret, delete_secret: "DeleteSecret" {}

    /// The input of [`DeleteSecret`](self).
    input DeleteSecretInput, DeleteSecretInputBuilder, DeleteSecretFluentBuilder {
        /// The secret to delete, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// For how many days the secret can still be restored: 7 to 30.
        ///
        /// Default 30. It cannot stand together with
        /// [`ForceDeleteWithoutRecovery`](field@DeleteSecretInput::force_delete_without_recovery).
        recovery_window_in_days, set_recovery_window_in_days, get_recovery_window_in_days: optional(copy(i64)) = member("RecoveryWindowInDays");
        /// Whether to delete at once, with no way back.
        ///
        /// Default `false`. It cannot stand together with
        /// [`RecoveryWindowInDays`](field@DeleteSecretInput::recovery_window_in_days). With `true`, deleting a secret
        /// that does not exist succeeds as well, and the name may stay taken for a short while, so retry if creating it
        /// anew fails.
        ///
        /// > **Important:** The value is lost for good; whoever still needs it fails from then on.
        force_delete_without_recovery, set_force_delete_without_recovery, get_force_delete_without_recovery: optional(copy(bool)) = member("ForceDeleteWithoutRecovery");
    }

    /// The output of [`DeleteSecret`](self).
    output DeleteSecretOutput, DeleteSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
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
