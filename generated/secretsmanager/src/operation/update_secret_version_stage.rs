//! Moves, attaches or removes a staging label on versions of a secret.
//!
//! [`MoveToVersionId`](field@UpdateSecretVersionStageInput::move_to_version_id) is the version that gets the
//! label, and [`RemoveFromVersionId`](field@UpdateSecretVersionStageInput::remove_from_version_id) the one that
//! loses it. A label is on at most one version. If a version already has it, that version must be given as
//! `RemoveFromVersionId`, to prevent accidental moves. With only `RemoveFromVersionId`, the label is removed;
//! with only `MoveToVersionId`, it is attached for the first time.
//!
//! When `AWSCURRENT` moves, Secrets Manager moves `AWSPREVIOUS` to the version that lost it. To roll back a bad
//! change, move `AWSCURRENT` to the version labeled `AWSPREVIOUS`. Values themselves do not change.
//!
//! A version can have up to 20 labels. A version that loses its last label is deprecated, and Secrets Manager
//! eventually deletes it. [`ListSecretVersionIds`](crate::operation::list_secret_version_ids) lists versions
//! and labels.
//!
//! **Permissions**: `secretsmanager:UpdateSecretVersionStage`. No KMS permission is required. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with the label and version IDs.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the label is on a
//!   version other than `RemoveFromVersionId`, or there is nothing to move.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not allow this, such as being scheduled for deletion.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the version would have more
//!   than 20 labels.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it has no such version.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::UpdateSecretVersionStageFluentBuilder::secret_id) and
//!   [`version_stage`](builders::UpdateSecretVersionStageFluentBuilder::version_stage).
//! - Returns [`UpdateSecretVersionStageOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
#![doc = include_str!("../../docs/operation/update_secret_version_stage.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UpdateSecretVersionStage`.
    operation UpdateSecretVersionStage, update_secret_version_stage: "UpdateSecretVersionStage" {}

    /// The input of [`UpdateSecretVersionStage`](self).
    input UpdateSecretVersionStageInput, UpdateSecretVersionStageInputBuilder, UpdateSecretVersionStageFluentBuilder {
        /// The name or ARN of the secret that the versions belong to.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The staging label to move, add or remove.
        ///
        /// Only one version of a secret can have a given label at a time. Moving `AWSCURRENT` puts `AWSPREVIOUS` on the
        /// version that had it.
        ///
        /// Required. Length: 1 to 256 characters.
        version_stage, set_version_stage, get_version_stage: optional(text) = member("VersionStage");
        /// The ID of the version to remove the label from.
        ///
        /// Required if a version has the label: if this is omitted, or is a different version, the request fails. Omit
        /// it for a label that no version has yet.
        ///
        /// Length: 32 to 64 characters.
        remove_from_version_id, set_remove_from_version_id, get_remove_from_version_id: optional(text) = member("RemoveFromVersionId");
        /// The ID of the version to attach the label to.
        ///
        /// If omitted, the label is only removed. `AWSCURRENT` can be moved but not removed.
        ///
        /// Length: 32 to 64 characters.
        move_to_version_id, set_move_to_version_id, get_move_to_version_id: optional(text) = member("MoveToVersionId");
    }

    /// The output of [`UpdateSecretVersionStage`](self).
    output UpdateSecretVersionStageOutput, UpdateSecretVersionStageOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors UpdateSecretVersionStageError {
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
