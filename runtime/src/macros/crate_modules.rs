//! The small modules of a generated crate whose types must be its own: errors, idempotency tokens, unknown enum values.

/// The module `error` of a generated crate.
#[macro_export]
macro_rules! error {
    () => {
        pub use $crate::external::aws_smithy_runtime_api::box_error::BoxError;
        pub use $crate::external::aws_smithy_runtime_api::client::result::ConnectorError;
        pub use $crate::external::aws_smithy_types::error::display::DisplayErrorContext;
        pub use $crate::external::aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
        pub use $crate::external::aws_smithy_types::error::operation::BuildError;

        /// The error of a call.
        pub type SdkError<E, R = $crate::external::aws_smithy_runtime_api::client::orchestrator::HttpResponse> =
            $crate::external::aws_smithy_runtime_api::client::result::SdkError<E, R>;

        /// A string is not a value of an enumeration that this version of the crate knows.
        #[derive(Debug)]
        pub struct UnknownVariantError {
            pub(crate) value: String,
        }

        impl ::std::fmt::Display for UnknownVariantError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::result::Result<(), ::std::fmt::Error> {
                write!(f, "unknown enum variant: '{}'", self.value)
            }
        }

        impl ::std::error::Error for UnknownVariantError {}

        pub(crate) mod sealed_unhandled {
            //! The content of the variant `Unhandled` of every error.

            use $crate::external::aws_smithy_runtime_api::box_error::BoxError;
            use $crate::external::aws_smithy_runtime_api::client::result::SdkError;
            use $crate::external::aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};

            /// An error that has no variant of its own. To inspect it, call `code()` and `message()` of the error around it.
            pub struct Unhandled {
                pub(crate) source: BoxError,
                pub(crate) meta: ErrorMetadata,
                pub(crate) _operation: Option<&'static str>,
            }

            impl ::std::fmt::Debug for Unhandled {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct("Unhandled").field("source", &self.source).field("meta", &self.meta).finish()
                }
            }

            impl Unhandled {
                pub(crate) fn new(source: BoxError, meta: ErrorMetadata) -> Self {
                    Self { source, meta, _operation: None }
                }

                pub(crate) fn from_sdk_error<E, R>(error: SdkError<E, R>) -> Self
                where
                    E: ::std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
                    R: ::std::fmt::Debug + Send + Sync + 'static,
                {
                    Self { meta: error.meta().clone(), source: error.into(), _operation: None }
                }

                pub(crate) fn display(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    $crate::error::display_unhandled(&self.meta, f)
                }
            }
        }
    };
}

/// The module `idempotency_token` of a generated crate.
#[macro_export]
macro_rules! idempotency_token {
    () => {
        /// Makes idempotency tokens: random UUIDs of version 4, or always the same string.
        #[derive(Clone, Debug)]
        pub struct IdempotencyTokenProvider {
            pub(crate) core: $crate::idempotency_token::IdempotencyTokenProvider,
        }

        impl From<&'static str> for IdempotencyTokenProvider {
            fn from(token: &'static str) -> Self {
                Self { core: token.into() }
            }
        }
    };
}

/// The simple types in the module `primitives` of a generated crate.
#[macro_export]
macro_rules! primitives {
    () => {
        pub use $crate::external::aws_smithy_types::date_time::Format as DateTimeFormat;
        pub use $crate::external::aws_smithy_types::{Blob, DateTime};
    };
}

/// The types in `primitives` of a service with enumerations.
#[macro_export]
macro_rules! enum_primitives {
    () => {
        pub(crate) mod sealed_enum_unknown {
            //! The content of the variant `Unknown` of every enumeration.

            /// A value that this version of the crate does not know. To inspect it, call `as_str` of its enumeration.
            #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
            #[non_exhaustive]
            pub struct UnknownVariantValue(pub(crate) String);

            impl ::std::fmt::Display for UnknownVariantValue {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str(&self.0)
                }
            }
        }
    };
}

/// The types in `primitives` of a service with blob streams.
#[macro_export]
macro_rules! streaming_primitives {
    () => {
        pub use $crate::external::aws_smithy_types::body::SdkBody;
        pub use $crate::external::aws_smithy_types::byte_stream::{AggregatedBytes, ByteStream};
    };
}

/// The settings of compressed requests (trait `smithy.api#requestCompression`), in the module `config`.
#[macro_export]
macro_rules! compression_settings {
    () => {
        impl Config {
            /// Returns whether request compression is off, if that is set.
            pub fn disable_request_compression(&self) -> Option<bool> {
                self.core.disable_request_compression()
            }

            /// Returns the body size, in bytes, from which on requests are compressed, if it is set.
            pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
                self.core.request_min_compression_size_bytes()
            }
        }

        impl Builder {
            $crate::settings! {
                /// Sets whether request compression is off.
                disable_request_compression: impl Into<Option<bool>> => disable_request_compression.into();
                /// Sets whether request compression is off; `None` means that it is on.
                set_disable_request_compression: Option<bool>;

                /// Sets the body size, in bytes, from which on requests are compressed.
                ///
                /// Calls fail if it is more than 10,485,760.
                request_min_compression_size_bytes: impl Into<Option<u32>> => request_min_compression_size_bytes.into();
                /// Sets the body size, in bytes, from which on requests are compressed; `None` means 10,240.
                set_request_min_compression_size_bytes: Option<u32>;
            }
        }
    };
}
