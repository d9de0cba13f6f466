//! The error type of the crate, which covers the errors of all operations.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// KMS could not decrypt the secret value.
        DecryptionFailure;
        /// KMS could not encrypt the value with the secret's key.
        EncryptionFailure;
        /// The service had an internal error; the request is not at fault.
        InternalServiceError;
        /// `NextToken` is not valid for this request.
        InvalidNextTokenException;
        /// A parameter is invalid, or conflicts with another.
        InvalidParameterException;
        /// The request is valid, but the current state of the secret does not allow it.
        InvalidRequestException;
        /// The request would exceed a service quota.
        LimitExceededException;
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException;
        /// A precondition of the request is not met.
        PreconditionNotMetException;
        /// The resource policy would make the secret public, and `BlockPublicPolicy` forbids that.
        PublicPolicyException;
        /// A resource with that name or token already exists.
        ResourceExistsException;
        /// The secret or version does not exist.
        ResourceNotFoundException;
    }
}
