//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// KMS would not decrypt the value of the secret.
        DecryptionFailure;
        /// KMS would not encrypt the value with the key of the secret.
        EncryptionFailure;
        /// The service failed, through no fault of the request.
        InternalServiceError;
        /// The `NextToken` is not valid for this request.
        InvalidNextTokenException;
        /// A parameter has a value that is not allowed, or does not go with another.
        InvalidParameterException;
        /// The request is sound, but the secret is in no state for it.
        InvalidRequestException;
        /// The request would go over a quota of the service.
        LimitExceededException;
        /// The resource policy is not a valid policy document.
        MalformedPolicyDocumentException;
        /// A condition that the request depends on does not hold.
        PreconditionNotMetException;
        /// The resource policy would open the secret to the public, and `BlockPublicPolicy` forbids that.
        PublicPolicyException;
        /// Something by that name or token exists already.
        ResourceExistsException;
        /// The secret, or the version of it, does not exist where it was looked for.
        ResourceNotFoundException;
    }
}
