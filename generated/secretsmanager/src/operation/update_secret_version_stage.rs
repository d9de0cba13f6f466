//! Moves, attaches or removes a staging label of a secret's versions.
//!
//! [`MoveToVersionId`](field@UpdateSecretVersionStageInput::move_to_version_id) says which version gets the
//! label, and [`RemoveFromVersionId`](field@UpdateSecretVersionStageInput::remove_from_version_id) which one
//! loses it. A label is on one version at most. If it is on a version already, that version must be named in
//! `RemoveFromVersionId`, so that nobody moves a label by mistake. With `RemoveFromVersionId` alone the label
//! is taken away. With `MoveToVersionId` alone it is attached for the first time.
//!
//! When `AWSCURRENT` moves, Secrets Manager moves `AWSPREVIOUS` to the version that lost it. To go back to the
//! previous value after a bad change, move `AWSCURRENT` to the version labelled `AWSPREVIOUS`. No value changes
//! in all this.
//!
//! A version can have 20 labels. A version that loses its last one is deprecated, and Secrets Manager will
//! delete it in time. [`ListSecretVersionIds`](crate::operation::list_secret_version_ids) shows versions and
//! labels.
//!
//! **Permissions**: `secretsmanager:UpdateSecretVersionStage`. The KMS key is not used. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with label and version IDs.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the label is on
//!   another version than `RemoveFromVersionId` says, or nothing was given to move.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): the secret is in a state
//!   that does not permit this, for instance scheduled for deletion.
//! - [`LimitExceededException`](type@crate::types::error::LimitExceededException): the version would have more
//!   than 20 labels.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): there is no such
//!   secret in the Region, or it has no such version.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::UpdateSecretVersionStageFluentBuilder::secret_id) and
//!   [`version_stage`](builders::UpdateSecretVersionStageFluentBuilder::version_stage).
//! - Gives a [`UpdateSecretVersionStageOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
#![doc = include_str!("../../docs/operation/update_secret_version_stage.md")]

use client_runtime::operation;

operation! {
    /// The operation `com.amazonaws.secretsmanager#UpdateSecretVersionStage`.
    operation UpdateSecretVersionStage, update_secret_version_stage: "UpdateSecretVersionStage" {}

    /// The input of [`UpdateSecretVersionStage`](self).
    input UpdateSecretVersionStageInput, UpdateSecretVersionStageInputBuilder, UpdateSecretVersionStageFluentBuilder {
        /// The secret whose staging label to move, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The staging label to move, add or remove.
        ///
        /// A label is on at most one version of a secret at a time. Moving `AWSCURRENT` puts `AWSPREVIOUS` on the
        /// version that had it.
        ///
        /// Required. Length: 1 to 256 characters.
        version_stage, set_version_stage, get_version_stage: optional(text) = member("VersionStage");
        /// The version that loses the label, by its identifier.
        ///
        /// Needed whenever a version has the label: if it is absent, or is not the version that has it, the request
        /// fails. Leave it out for a label that no version has yet.
        ///
        /// Length: 32 to 64 characters.
        remove_from_version_id, set_remove_from_version_id, get_remove_from_version_id: optional(text) = member("RemoveFromVersionId");
        /// The version that gets the label, by its identifier.
        ///
        /// If it is absent, the label is only taken off. `AWSCURRENT` cannot be taken off, only moved.
        ///
        /// Length: 32 to 64 characters.
        move_to_version_id, set_move_to_version_id, get_move_to_version_id: optional(text) = member("MoveToVersionId");
    }

    /// The output of [`UpdateSecretVersionStage`](self).
    output UpdateSecretVersionStageOutput, UpdateSecretVersionStageOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
    }

    errors UpdateSecretVersionStageError {
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
