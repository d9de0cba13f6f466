//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// KMS could not decrypt the secret value.
    ///
    /// Typical causes:
    ///
    /// - The KMS key is disabled, pending deletion, or deleted.
    /// - The key policy or grants no longer allow Secrets Manager to use the key.
    /// - The key belongs to another account that has revoked its permission.
    ///
    /// Fix the key or its policy, then retry. A caller that itself lacks `kms:Decrypt` gets an access denied error
    /// instead.
    pub struct DecryptionFailure, DecryptionFailureBuilder "DecryptionFailure" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// KMS could not encrypt the value with the secret's key.
    ///
    /// Typical causes:
    ///
    /// - The key in `KmsKeyId` cannot be used: it is disabled, pending deletion, or in another Region.
    /// - The key is not a symmetric encryption key.
    /// - The key policy does not allow the caller to generate data keys.
    ///
    /// Choose another key or fix this one, then retry.
    pub struct EncryptionFailure, EncryptionFailureBuilder "EncryptionFailure" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The service had an internal error; the request is not at fault.
    ///
    /// Retry after a pause, with the same `ClientRequestToken` if there is one. The client already retries
    /// according to its retry configuration. If the error persists, check the AWS Health Dashboard.
    pub struct InternalServiceError, InternalServiceErrorBuilder "InternalServiceError" status 500 {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// `NextToken` is not valid for this request.
    ///
    /// Typical causes:
    ///
    /// - The token was truncated, altered or made up.
    /// - Filters or other parameters differ from those of the request that returned the token.
    /// - The token has expired.
    ///
    /// Start over from the first page.
    pub struct InvalidNextTokenException, InvalidNextTokenExceptionBuilder "InvalidNextTokenException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// A parameter is invalid, or conflicts with another.
    ///
    /// Typical causes:
    ///
    /// - A value violates its length, range or pattern constraint.
    /// - Two parameters are mutually exclusive, such as `RecoveryWindowInDays` and `ForceDeleteWithoutRecovery`.
    /// - Both or neither of `SecretString` and `SecretBinary` are given where exactly one is required.
    ///
    /// The message names the parameter. Fix the request; retrying it unchanged does not help.
    pub struct InvalidParameterException, InvalidParameterExceptionBuilder "InvalidParameterException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The request is valid, but the current state of the secret does not allow it.
    ///
    /// Typical causes:
    ///
    /// - The secret is scheduled for deletion; [`RestoreSecret`](crate::operation::restore_secret) makes it usable
    ///   again.
    /// - The secret cannot be rotated: it has neither a rotation function nor an owning service that rotates it.
    /// - A rotation is still in progress.
    /// - Another AWS service owns the secret and does not allow the change.
    /// - The secret is a replica, and the change must be made to its primary secret.
    /// - The secret cannot be deleted because it still has replicas.
    ///
    /// Change the state of the secret, then retry.
    pub struct InvalidRequestException, InvalidRequestExceptionBuilder "InvalidRequestException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The request would exceed a service quota.
    ///
    /// Typical causes:
    ///
    /// - The account has reached its maximum number of secrets in the Region.
    /// - The secret has reached its maximum number of versions or staging labels.
    /// - Values are stored faster than old versions can be removed.
    ///
    /// Remove unused items, write less often, or request a quota increase if available.
    pub struct LimitExceededException, LimitExceededExceptionBuilder "LimitExceededException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The resource policy is not a valid policy document.
    ///
    /// Typical causes:
    ///
    /// - The string is not JSON, or not in the IAM policy language.
    /// - A statement lacks a required element, such as its principal.
    /// - A principal does not exist.
    ///
    /// Check the document with [`ValidateResourcePolicy`](crate::operation::validate_resource_policy), fix it, then
    /// retry.
    pub struct MalformedPolicyDocumentException, MalformedPolicyDocumentExceptionBuilder "MalformedPolicyDocumentException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// A precondition of the request is not met.
    ///
    /// Typical causes:
    ///
    /// - A step that the request depends on was skipped.
    /// - A previous change has not finished yet.
    ///
    /// Check the secret with [`DescribeSecret`](crate::operation::describe_secret), resolve the problem that the
    /// message describes, then retry.
    pub struct PreconditionNotMetException, PreconditionNotMetExceptionBuilder "PreconditionNotMetException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The resource policy would make the secret public, and `BlockPublicPolicy` forbids that.
    ///
    /// Typical causes:
    ///
    /// - The principal is `*`, and no condition restricts it.
    /// - A condition restricts it less than it appears to.
    ///
    /// Name the principals, or add conditions that restrict access to known ones, then retry.
    pub struct PublicPolicyException, PublicPolicyExceptionBuilder "PublicPolicyException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// A resource with that name or token already exists.
    ///
    /// Typical causes:
    ///
    /// - A secret already has the name, possibly one that is scheduled for deletion.
    /// - `ClientRequestToken` was used before with a different value.
    ///
    /// Update or restore the existing secret, or choose another name. Use a new token for a new value.
    pub struct ResourceExistsException, ResourceExistsExceptionBuilder "ResourceExistsException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The secret or version does not exist.
    ///
    /// Typical causes:
    ///
    /// - The name is misspelled, or the secret is in another Region or account.
    /// - The secret has no value yet, so no version is labeled `AWSCURRENT`.
    /// - No version has the given identifier or staging label.
    /// - The secret was permanently deleted.
    ///
    /// Check the name, Region and account; for a secret in another account, specify the full ARN.
    pub struct ResourceNotFoundException, ResourceNotFoundExceptionBuilder "ResourceNotFoundException" {
        /// A description of the error for people to read.
        ///
        /// Its wording can change, so match on the error type instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
