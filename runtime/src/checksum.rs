//! Body checksums (trait `aws.protocols#httpChecksum`): calculation for requests, validation of responses, and the
//! settings for both.
//!
//! | module | content |
//! | --- | --- |
//! | [`request`] | the checksum of a request, as a header or as a trailer |
//! | [`aws_chunked`] | the content encoding that carries trailers |
//! | [`response`] | validation of a response while its body is read |

use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::sdk_config::SdkConfig;

use crate::config::Builder;

pub mod aws_chunked;
pub mod request;
pub mod response;

pub use request::RequestChecksum;
pub use response::ResponseChecksum;

use aws_chunked::ChunkSize;

/// Whether the call is presigned: whoever uses the URL supplies the body, so there is nothing to calculate or validate.
#[inline]
fn is_presigned(cfg: &ConfigBag) -> bool {
    #[cfg(feature = "presigning")]
    let is_presigned = cfg.load::<crate::presigning::IsPresigned>().is_some();
    #[cfg(not(feature = "presigning"))]
    let is_presigned = {
        let _ = cfg;
        false
    };
    is_presigned
}

impl Builder {
    /// Sets which requests have a checksum.
    #[inline]
    pub fn set_request_checksum_calculation(&mut self, calculation: Option<RequestChecksumCalculation>) {
        self.config.store_or_unset(calculation);
    }

    /// Sets which responses are validated.
    #[inline]
    pub fn set_response_checksum_validation(&mut self, validation: Option<ResponseChecksumValidation>) {
        self.config.store_or_unset(validation);
    }

    /// Sets the chunk size in bytes; `Some(None)` sends each body as a single chunk, and `None` has no effect.
    #[inline]
    pub fn set_aws_chunked_encoding_chunk_size(&mut self, size: Option<Option<usize>>) {
        if let Some(size) = size {
            self.config.store_put(ChunkSize(size));
        }
    }
}

/// Reads the checksum settings from the shared configuration.
#[inline]
pub fn take_settings(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_request_checksum_calculation(shared.request_checksum_calculation());
    builder.set_response_checksum_validation(shared.response_checksum_validation());
}

/// Defines the checksum settings in the module `config` of a generated crate.
#[macro_export]
macro_rules! checksum_settings {
    () => {
        pub use $crate::external::aws_smithy_types::checksum_config::{
            RequestChecksumCalculation, ResponseChecksumValidation,
        };

        impl Config {
            $crate::getters! {
                /// Returns the setting for which requests have a checksum, if it is set.
                request_checksum_calculation: RequestChecksumCalculation;
                /// Returns the setting for which responses are validated against their checksum, if it is set.
                response_checksum_validation: ResponseChecksumValidation;
            }
        }

        impl Builder {
            $crate::settings! {
                /// Sets which requests have a body checksum.
                ///
                /// By default, the requests of all operations that support checksums have one. S3-compatible services
                /// may not support the header or trailer; with `WhenRequired`, it is only sent if the operation
                /// requires a checksum or the call selects an algorithm.
                request_checksum_calculation: RequestChecksumCalculation => Some(request_checksum_calculation);
                /// Sets which requests have a body checksum; `None` selects the requests of all operations that support
                /// checksums.
                set_request_checksum_calculation: Option<RequestChecksumCalculation>;

                /// Sets which responses are validated against the checksum from the service.
                ///
                /// By default, a response is validated if its operation supports validation. If the checksum does not
                /// match, reading the body ends with an error.
                response_checksum_validation: ResponseChecksumValidation => Some(response_checksum_validation);
                /// Sets which responses are validated against their checksum; `None` selects the responses of all
                /// operations that support validation.
                set_response_checksum_validation: Option<ResponseChecksumValidation>;
            }
        }
    };
}

/// Defines the chunk size setting for streams with a trailing checksum, in the module `config` of a generated crate.
#[macro_export]
macro_rules! chunk_size_settings {
    () => {
        impl Builder {
            $crate::settings! {
                /// Sets the chunk size in bytes for streams with a trailing checksum.
                ///
                /// The default is 65,536. With a size of less than 8,192, calls with such a stream fail. `None` sends
                /// each stream as a single chunk.
                aws_chunked_encoding_chunk_size: Option<usize> => Some(aws_chunked_encoding_chunk_size);
                /// Sets the chunk size in bytes for streams with a trailing checksum; `None` has no effect.
                set_aws_chunked_encoding_chunk_size: Option<Option<usize>>;
            }
        }
    };
}
