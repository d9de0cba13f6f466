//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// KMS would not decrypt the value of the secret.
    ///
    /// Typical causes:
    ///
    /// - The KMS key is disabled, pending deletion, or gone.
    /// - The key policy or a grant no longer lets Secrets Manager use the key.
    /// - The key belongs to another account that has withdrawn its permission.
    ///
    /// Mend the key or its policy, then repeat the request. A caller that itself lacks `kms:Decrypt` is refused as
    /// an access error.
    pub struct DecryptionFailure, DecryptionFailureBuilder "DecryptionFailure" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// KMS would not encrypt the value with the key of the secret.
    ///
    /// Typical causes:
    ///
    /// - `KmsKeyId` names no usable key: it is disabled, pending deletion, or in another Region.
    /// - The key is not a symmetric encryption key.
    /// - The key policy does not let the caller generate data keys.
    ///
    /// Choose another key, or mend this one, then repeat the request.
    pub struct EncryptionFailure, EncryptionFailureBuilder "EncryptionFailure" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The service failed, through no fault of the request.
    ///
    /// Repeat the request after a pause, with the same `ClientRequestToken` if it has one. The client retries by
    /// itself, as far as its retry settings go. If it lasts, look at the AWS Health Dashboard.
    pub struct InternalServiceError, InternalServiceErrorBuilder "InternalServiceError" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The `NextToken` is not valid for this request.
    ///
    /// Typical causes:
    ///
    /// - The token was cut, changed or made up.
    /// - Filters or other parameters differ from those of the request that gave the token.
    /// - The token is too old.
    ///
    /// Begin again from the first page.
    pub struct InvalidNextTokenException, InvalidNextTokenExceptionBuilder "InvalidNextTokenException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// A parameter has a value that is not allowed, or does not go with another.
    ///
    /// Typical causes:
    ///
    /// - A value breaks its limits of length, range or pattern.
    /// - Two parameters exclude each other, as `RecoveryWindowInDays` and `ForceDeleteWithoutRecovery` do.
    /// - Both or neither of `SecretString` and `SecretBinary` are given where one is wanted.
    ///
    /// The message says which parameter is meant. Correct the request; repeating it as it is does not help.
    pub struct InvalidParameterException, InvalidParameterExceptionBuilder "InvalidParameterException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The request is sound, but the secret is in no state for it.
    ///
    /// Typical causes:
    ///
    /// - The secret waits to be deleted; [`RestoreSecret`](crate::operation::restore_secret) makes it usable again.
    /// - The secret is to be rotated, but has neither a rotation function nor an owning service that does it.
    /// - A rotation is still under way.
    /// - Another AWS service owns the secret and allows no such change.
    /// - The secret is a replica, and the change belongs to its primary secret.
    /// - The secret is to be deleted, but still has replicas.
    ///
    /// Change the state first, then repeat the request.
    pub struct InvalidRequestException, InvalidRequestExceptionBuilder "InvalidRequestException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The request would go over a quota of the service.
    ///
    /// Typical causes:
    ///
    /// - The account has as many secrets in the Region as it may have.
    /// - The secret has as many versions or staging labels as it may have.
    /// - Values are stored more often than old versions can be removed.
    ///
    /// Remove what is no longer needed, write less often, or ask for a higher quota where there is one.
    pub struct LimitExceededException, LimitExceededExceptionBuilder "LimitExceededException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The resource policy is not a valid policy document.
    ///
    /// Typical causes:
    ///
    /// - The string is not JSON, or not in the policy language of IAM.
    /// - A statement lacks a part that it must have, such as its principal.
    /// - A principal does not exist.
    ///
    /// Check the document with [`ValidateResourcePolicy`](crate::operation::validate_resource_policy), correct it,
    /// then repeat the request.
    pub struct MalformedPolicyDocumentException, MalformedPolicyDocumentExceptionBuilder "MalformedPolicyDocumentException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// A condition that the request depends on does not hold.
    ///
    /// Typical causes:
    ///
    /// - A step that the request builds on was left out.
    /// - A change that was asked for just before is not finished yet.
    ///
    /// Read the secret with [`DescribeSecret`](crate::operation::describe_secret), settle what the message says,
    /// then repeat the request.
    pub struct PreconditionNotMetException, PreconditionNotMetExceptionBuilder "PreconditionNotMetException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The resource policy would open the secret to the public, and `BlockPublicPolicy` forbids that.
    ///
    /// Typical causes:
    ///
    /// - The principal is `*`, and no condition narrows it.
    /// - A condition narrows it less than it seems to.
    ///
    /// Name the principals, or add conditions that leave only known ones, then repeat the request.
    pub struct PublicPolicyException, PublicPolicyExceptionBuilder "PublicPolicyException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// Something by that name or token exists already.
    ///
    /// Typical causes:
    ///
    /// - A secret has the name, even one that waits to be deleted.
    /// - `ClientRequestToken` was used before, with another value.
    ///
    /// Update the secret that is there, restore it, or choose another name; for a new value use a new token.
    pub struct ResourceExistsException, ResourceExistsExceptionBuilder "ResourceExistsException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}

error_structure! {
    /// The secret, or the version of it, does not exist where it was looked for.
    ///
    /// Typical causes:
    ///
    /// - The name is misspelt, or the secret is in another Region or account.
    /// - The secret has no value yet, so that no version is labelled `AWSCURRENT`.
    /// - No version has the given identifier or staging label.
    /// - The secret was deleted for good.
    ///
    /// Check name, Region and account; give the full ARN for a secret of another account.
    pub struct ResourceNotFoundException, ResourceNotFoundExceptionBuilder "ResourceNotFoundException" {
        /// What went wrong, for people to read.
        ///
        /// Its wording can change, so go by the type of the error.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
