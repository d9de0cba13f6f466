//! The modeled errors of the service.

pub use shapes::{
    DecryptionFailure, EncryptionFailure, InternalServiceError, InvalidNextTokenException, InvalidParameterException,
    InvalidRequestException, LimitExceededException, MalformedPolicyDocumentException, PreconditionNotMetException,
    PublicPolicyException, ResourceExistsException, ResourceNotFoundException,
};

/// The builders of errors.
pub mod builders {
    pub use super::shapes::{
        DecryptionFailureBuilder, EncryptionFailureBuilder, InternalServiceErrorBuilder,
        InvalidNextTokenExceptionBuilder, InvalidParameterExceptionBuilder, InvalidRequestExceptionBuilder,
        LimitExceededExceptionBuilder, MalformedPolicyDocumentExceptionBuilder, PreconditionNotMetExceptionBuilder,
        PublicPolicyExceptionBuilder, ResourceExistsExceptionBuilder, ResourceNotFoundExceptionBuilder,
    };
}

mod shapes;
