//! Configures automatic rotation of a secret, and rotates it.
//!
//! A rotation generates a new value, sets it in the database or service that the secret is for, tests it, and
//! then makes it current. Most secrets are rotated by a Lambda function, whose ARN is in
//! [`RotationLambdaARN`](field@RotateSecretInput::rotation_lambda_arn). Secrets that are managed by another AWS
//! service need no function. Secrets held by an integration partner need
//! [`ExternalSecretRotationMetadata`](field@RotateSecretInput::external_secret_rotation_metadata) and the role
//! [`ExternalSecretRotationRoleArn`](field@RotateSecretInput::external_secret_rotation_role_arn) instead.
//! [Rotation](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html) in the user
//! guide describes each kind.
//!
//! [`RotationRules`](field@RotateSecretInput::rotation_rules) has the schedule: either a number of days, from 1
//! to 1,000, or a `rate()` or `cron()` expression, and the length of the rotation window. Omitted parameters
//! keep their previous values. The secret is rotated immediately unless
//! [`RotateImmediately`](field@RotateSecretInput::rotate_immediately) is false. In that case, only the test
//! step of the function runs, and the first rotation waits for its window.
//!
//! [`ClientRequestToken`](field@RotateSecretInput::client_request_token) becomes the ID of the new version.
//! While the rotation runs, that version has the label `AWSPENDING`. When the rotation is done, `AWSCURRENT`
//! moves to the new version and `AWSPREVIOUS` to the one before. The call returns when the rotation has
//! started, without waiting for it to finish. [`DescribeSecret`](crate::operation::describe_secret) returns the
//! current labels. [`CancelRotateSecret`](crate::operation::cancel_rotate_secret) turns rotation off.
//!
//! > **Note:** If `AWSPENDING` is on a version that is not the current one, Secrets Manager assumes that an
//! > earlier rotation has not finished, and the call fails. Remove the label with
//! > [`UpdateSecretVersionStage`](crate::operation::update_secret_version_stage) before trying again.
//!
//! **Permissions**: `secretsmanager:RotateSecret`, and `lambda:InvokeFunction` on the rotation function. The
//! function needs a resource policy that allows Secrets Manager to invoke it. Its role needs
//! `secretsmanager:DescribeSecret`, `secretsmanager:GetSecretValue`, `secretsmanager:PutSecretValue` and
//! `secretsmanager:UpdateSecretVersionStage`, and `kms:Decrypt` and `kms:GenerateDataKey` with a customer
//! managed key. A role in `ExternalSecretRotationRoleArn` must trust Secrets Manager, which assumes it for the
//! rotation. See
//! [Authentication and access control](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html).
//!
//! **Logging**: CloudTrail records the call with its parameters, and later the outcome of the rotation. Do not
//! put secrets in `ExternalSecretRotationMetadata`.
//!
//! **Errors**:
//!
//! - [`InternalServiceError`](type@crate::types::error::InternalServiceError): the service had an internal
//!   error. The call can be retried.
//! - [`InvalidParameterException`](type@crate::types::error::InvalidParameterException): the schedule or
//!   another parameter is invalid.
//! - [`InvalidRequestException`](type@crate::types::error::InvalidRequestException): an earlier rotation has
//!   not finished, rotation is not configured, or the secret is scheduled for deletion.
//! - [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException): the secret does not
//!   exist in the Region, or another resource in the request does not exist.
//!
//! **In short**:
//!
//! - Requires [`secret_id`](builders::RotateSecretFluentBuilder::secret_id).
//! - Returns [`RotateSecretOutput`].
//! - Safe to retry: [`client_request_token`](builders::RotateSecretFluentBuilder::client_request_token) is
//!   generated if it is not set, so that a call takes effect only once, however many attempts it needs.
//!
#![doc = include_str!("../../docs/operation/rotate_secret.md")]

use client_runtime::operation;

use crate::types::{ExternalSecretRotationMetadataItem, RotationRulesType};

operation! {
    /// The operation `com.amazonaws.secretsmanager#RotateSecret`.
    operation RotateSecret, rotate_secret: "RotateSecret" {
        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.client_request_token)
        }
    }

    /// The input of [`RotateSecret`](self).
    input RotateSecretInput, RotateSecretInputBuilder, RotateSecretFluentBuilder {
        /// The name or ARN of the secret to rotate.
        ///
        /// Names are resolved in the caller's account and Region. For a secret in another account, specify the full
        /// ARN, including the random suffix.
        ///
        /// Required. Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// A unique token that makes the request idempotent.
        ///
        /// It becomes the `VersionId` of the version that the rotation creates.
        ///
        /// A repeated request with the same token does not start a second rotation. The rotation function receives the
        /// token and stores the new value under it.
        ///
        /// Defaults to a random UUID. Length: 32 to 64 characters.
        client_request_token, set_client_request_token, get_client_request_token: optional(text) = member("ClientRequestToken");
        /// The ARN of the Lambda function that rotates the secret.
        ///
        /// If omitted, the existing function is kept. Omit it for a secret that is rotated by its owning AWS service.
        /// The function must allow Secrets Manager to invoke it.
        ///
        /// Length: at most 2048 characters.
        rotation_lambda_arn, set_rotation_lambda_arn, get_rotation_lambda_arn: optional(text) = member("RotationLambdaARN");
        /// The new rotation schedule.
        ///
        /// If omitted, the existing schedule is kept.
        rotation_rules, set_rotation_rules, get_rotation_rules: optional(value(RotationRulesType)) = member("RotationRules");
        /// The metadata that is needed to rotate the secret at an external service.
        ///
        /// Omit it for any other secret.
        external_secret_rotation_metadata, set_external_secret_rotation_metadata, get_external_secret_rotation_metadata: optional(list(ExternalSecretRotationMetadataItem)) = member("ExternalSecretRotationMetadata");
        /// The ARN of the IAM role used to rotate the secret at an external service.
        ///
        /// Omit it for any other secret.
        ///
        /// Length: 20 to 2048 characters.
        external_secret_rotation_role_arn, set_external_secret_rotation_role_arn, get_external_secret_rotation_role_arn: optional(text) = member("ExternalSecretRotationRoleArn");
        /// Whether to rotate immediately rather than wait for the next scheduled window.
        ///
        /// Default: `true`. With `false`, the function is only tested: a version labeled `AWSPENDING` is created, the
        /// test step runs, and the version is removed again.
        rotate_immediately, set_rotate_immediately, get_rotate_immediately: optional(copy(bool)) = member("RotateImmediately");
    }

    /// The output of [`RotateSecret`](self).
    output RotateSecretOutput, RotateSecretOutputBuilder {
        /// The ARN of the secret, which includes the Region, the account, the name and six random characters.
        ///
        /// Length: 20 to 2048 characters.
        arn, set_arn, get_arn: optional(text) = member("ARN");
        /// The name of the secret, without the random suffix of its ARN.
        ///
        /// Length: 1 to 256 characters.
        name, set_name, get_name: optional(text) = member("Name");
        /// The ID of the version that the rotation creates.
        ///
        /// The rotation continues after the response: the version is in use only once it is labeled `AWSCURRENT`.
        ///
        /// Length: 32 to 64 characters.
        version_id, set_version_id, get_version_id: optional(text) = member("VersionId");
    }

    errors RotateSecretError {
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
