//! Configures the automatic rotation of a secret, and rotates it.
//!
//! A rotation makes a new value, puts it into force in the database or service that the secret opens, tests it,
//! and then makes it current. Most secrets are rotated by a Lambda function,
//! [`RotationLambdaARN`](field@RotateSecretInput::rotation_lambda_arn). Some are managed by another AWS service
//! and need no function. Secrets held by an integration partner need
//! [`ExternalSecretRotationMetadata`](field@RotateSecretInput::external_secret_rotation_metadata) and the role
//! [`ExternalSecretRotationRoleArn`](field@RotateSecretInput::external_secret_rotation_role_arn) instead.
//! [Rotation](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html) in the user
//! guide describes each kind.
//!
//! [`RotationRules`](field@RotateSecretInput::rotation_rules) has the schedule: either a number of days, from 1
//! to 1,000, or a `rate()` or `cron()` expression, with the length of the rotation window. Parameters that are
//! left out stay as they were. The secret is rotated at once, unless
//! [`RotateImmediately`](field@RotateSecretInput::rotate_immediately) is false. In that case the configuration
//! is tested by running the test step of the function, and the first rotation waits for its window.
//!
//! [`ClientRequestToken`](field@RotateSecretInput::client_request_token) becomes the ID of the new version.
//! While the rotation runs, that version has the label `AWSPENDING`. When it is done, `AWSCURRENT` moves to the
//! new version and `AWSPREVIOUS` to the one before. The call returns when the rotation has begun, and does not
//! wait for its end. [`DescribeSecret`](crate::operation::describe_secret) shows how the labels stand.
//! [`CancelRotateSecret`](crate::operation::cancel_rotate_secret) turns rotation off.
//!
//! > **Note:** If `AWSPENDING` is on a version that is not the current one, Secrets Manager takes an earlier
//! > rotation to be unfinished, and the call fails. Remove the label with
//! > [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage) before you start anew.
//!
//! **Permissions**: `secretsmanager:RotateSecret`, and `lambda:InvokeFunction` on the rotation function. The
//! function needs a resource policy that lets Secrets Manager invoke it. Its role needs
//! `secretsmanager:DescribeSecret`, `secretsmanager:GetSecretValue`, `secretsmanager:PutSecretValue` and
//! `secretsmanager:UpdateSecretVersionStage`, and `kms:Decrypt` and `kms:GenerateDataKey` with a customer
//! managed key. A role in `ExternalSecretRotationRoleArn` must trust Secrets Manager, which assumes it for the
//! rotation. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters, and later how the rotation ended.
//! `ExternalSecretRotationMetadata` must not hold a secret.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service failed on its side.
//!   The call can be repeated.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the schedule or
//!   another parameter is not allowed.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): an earlier rotation is not
//!   finished, the secret has no way to rotate, or it is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret does not
//!   exist in the Region, or something else that the request names is missing.
//!
//! **In short**:
//!
//! - Needs [`secret_id`](builders::RotateSecretFluentBuilder::secret_id).
//! - Gives a [`RotateSecretOutput`].
//! - Safe to repeat: [`client_request_token`](builders::RotateSecretFluentBuilder::client_request_token) is
//!   filled in, so that retries of one call take effect once.
//!
#![doc = include_str!("../../docs/operation/rotate_secret.md")]

use client_runtime::operation;

use crate::types::{ExternalSecretRotationMetadataItem, RotationRulesType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#RotateSecret`.
    operation RotateSecret, rotate_secret: "RotateSecret" {
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`RotateSecret`](self).
    input RotateSecretInput, RotateSecretInputBuilder, RotateSecretFluentBuilder {
        /// The secret to rotate, by name or by ARN.
        ///
        /// A name is looked up in the account and Region of the caller. A secret of another account needs its full ARN,
        /// random suffix included.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A value that makes repeating the request safe, and that becomes the `VersionId` of the version that the
        /// rotation makes.
        ///
        /// A repeat with the same token starts no second rotation. The rotation function is called with it and stores
        /// the new value under it.
        ///
        /// Filled with a random UUID if it is not set. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The ARN of the Lambda function that rotates the secret.
        ///
        /// If it is absent, the function set before stays. Leave it out for a secret that its owning AWS service
        /// rotates. The function must let Secrets Manager invoke it.
        ///
        /// Length: at most 2048 characters.
        rotation_lambda_arn, set_rotation_lambda_arn, get_rotation_lambda_arn: optional(text) = member("RotationLambdaARN");
        /// When to rotate from now on.
        ///
        /// If it is absent, the schedule set before stays.
        rotation_rules, set_rotation_rules, get_rotation_rules: optional(value(RotationRulesType)) = member("RotationRules");
        /// The items of metadata that rotating the secret at an external service needs.
        ///
        /// Leave it out for any other secret.
        external_secret_rotation_metadata, set_external_secret_rotation_metadata, get_external_secret_rotation_metadata: optional(list(ExternalSecretRotationMetadataItem)) = member("ExternalSecretRotationMetadata");
        /// The ARN of the IAM role under which the secret is rotated at an external service.
        ///
        /// Leave it out for any other secret.
        ///
        /// Length: 20 to 2048 characters.
        external_secret_rotation_role_arn, set_external_secret_rotation_role_arn, get_external_secret_rotation_role_arn: optional(text) = member("ExternalSecretRotationRoleArn");
        /// Whether to rotate at once, and not only in the next window of the schedule.
        ///
        /// Default `true`. With `false` the function is only tried out: a version labelled `AWSPENDING` is made, its
        /// test step is run, and the version is removed again.
        rotate_immediately, set_rotate_immediately, get_rotate_immediately: optional(copy(bool)) = member("RotateImmediately");
    }

    /// The output of [`RotateSecret`](self).
    output RotateSecretOutput, RotateSecretOutputBuilder {
        /// The ARN of the secret, which holds the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random characters that end its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The identifier of the version that the rotation makes.
        ///
        /// The rotation goes on after the response: the version is in use only when it carries `AWSCURRENT`.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors RotateSecretError {
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
