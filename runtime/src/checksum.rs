//! Checksums of bodies (trait `aws.protocols#httpChecksum`): what requests carry, what responses are validated against, and
//! the settings of both.
//!
//! | module | content |
//! | --- | --- |
//! | [`request`] | the checksum of a request, as a header or as a trailer |
//! | [`aws_chunked`] | the content encoding that carries trailers |
//! | [`response`] | validation of a response while its body is read |

use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_types::sdk_config::SdkConfig;

use crate::config::Builder;

pub mod aws_chunked;
pub mod request;
pub mod response;

pub use request::RequestChecksum;
pub use response::ResponseChecksum;

use aws_chunked::ChunkSize;

impl Builder {
    /// Sets which requests have a checksum.
    pub fn set_request_checksum_calculation(&mut self, calculation: Option<RequestChecksumCalculation>) {
        self.config.store_or_unset(calculation);
    }

    /// Sets which responses are validated.
    pub fn set_response_checksum_validation(&mut self, validation: Option<ResponseChecksumValidation>) {
        self.config.store_or_unset(validation);
    }

    /// Sets the size of a chunk in bytes, or that a body is one chunk; `None` changes nothing.
    pub fn set_aws_chunked_encoding_chunk_size(&mut self, size: Option<Option<usize>>) {
        if let Some(size) = size {
            self.config.store_put(ChunkSize(size));
        }
    }
}

/// Takes the settings of checksums from the shared configuration.
pub fn take_settings(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_request_checksum_calculation(shared.request_checksum_calculation());
    builder.set_response_checksum_validation(shared.response_checksum_validation());
}

/// The settings of checksums, in the module `config` of a generated crate.
#[macro_export]
macro_rules! checksum_settings {
    () => {
        pub use $crate::external::aws_smithy_types::checksum_config::{
            RequestChecksumCalculation, ResponseChecksumValidation,
        };

        impl Config {
            $crate::getters! {
                /// Returns which requests have a checksum, if that is set.
                request_checksum_calculation: RequestChecksumCalculation;
                /// Returns which responses are validated against their checksum, if that is set.
                response_checksum_validation: ResponseChecksumValidation;
            }
        }

        impl Builder {
            $crate::settings! {
                /// Sets which requests have a checksum of their body.
                ///
                /// By default, those of all operations that support it. Services that are compatible with the original one
                /// may not know the header or trailer; `WhenRequired` leaves it out wherever the operation does not
                /// require it and the call does not choose an algorithm.
                request_checksum_calculation: RequestChecksumCalculation => Some(request_checksum_calculation);
                /// Sets which requests have a checksum of their body; `None` means all that support it.
                set_request_checksum_calculation: Option<RequestChecksumCalculation>;

                /// Sets which responses are validated against the checksum that the service sends.
                ///
                /// By default, those of all operations that support it. Reading the body ends in an error if it does not
                /// have the checksum.
                response_checksum_validation: ResponseChecksumValidation => Some(response_checksum_validation);
                /// Sets which responses are validated against their checksum; `None` means all that support it.
                set_response_checksum_validation: Option<ResponseChecksumValidation>;
            }
        }
    };
}

/// The setting of streams that are followed by their checksum, in the module `config` of a generated crate.
#[macro_export]
macro_rules! chunk_size_settings {
    () => {
        impl Builder {
            $crate::settings! {
                /// Sets the size in bytes of the chunks in which a stream is sent, if its checksum follows it.
                ///
                /// It is 65,536 by default, and at least 8,192: calls with smaller chunks fail. `None` sends each stream
                /// as a single chunk.
                aws_chunked_encoding_chunk_size: Option<usize> => Some(aws_chunked_encoding_chunk_size);
                /// Sets the size in bytes of the chunks in which a stream is sent; `None` changes nothing.
                set_aws_chunked_encoding_chunk_size: Option<Option<usize>>;
            }
        }
    };
}
