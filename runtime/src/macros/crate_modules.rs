//! Small parts of a generated crate: its errors, idempotency tokens and primitives, and the settings for request
//! compression.

/// Defines the module `error` of a generated crate.
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

        /// The error for a string that is not a known value of an enum.
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
            //! The contents of the variant `Unhandled` of every error.

            use $crate::external::aws_smithy_runtime_api::box_error::BoxError;
            use $crate::external::aws_smithy_runtime_api::client::result::SdkError;
            use $crate::external::aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};

            /// An error without a variant of its own. For details, call `code` and `message` on the enclosing error.
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

/// Defines the module `idempotency_token` of a generated crate.
#[macro_export]
macro_rules! idempotency_token {
    () => {
        /// A source of idempotency tokens: random version 4 UUIDs by default, the results of a function, or always the
        /// same string.
        #[derive(Clone, Debug)]
        pub struct IdempotencyTokenProvider {
            pub(crate) core: $crate::idempotency_token::IdempotencyTokenProvider,
        }

        impl IdempotencyTokenProvider {
            /// Creates a provider that generates tokens with a function, which must return a unique token each time.
            ///
            /// A function is necessary on platforms without a source of randomness, such as `wasm32-unknown-unknown`
            /// without the feature `wasm`: there, calls that need a random token fail.
            pub fn from_fn(make: impl Fn() -> String + Send + Sync + 'static) -> Self {
                Self { core: $crate::idempotency_token::IdempotencyTokenProvider::from_fn(make) }
            }
        }

        impl From<&'static str> for IdempotencyTokenProvider {
            fn from(token: &'static str) -> Self {
                Self { core: token.into() }
            }
        }
    };
}

/// Defines the simple types in the module `primitives` of a generated crate.
#[macro_export]
macro_rules! primitives {
    () => {
        pub use $crate::external::aws_smithy_types::date_time::Format as DateTimeFormat;
        pub use $crate::external::aws_smithy_types::{Blob, DateTime};
    };
}

/// Defines the part of the module `primitives` for services with enums.
#[macro_export]
macro_rules! enum_primitives {
    () => {
        pub(crate) mod sealed_enum_unknown {
            //! The contents of the variant `Unknown` of every enum.

            /// An enum value that this version of the crate does not know. To get it, call `as_str` on the enum.
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

/// Defines the part of the module `primitives` for services with blob streams.
#[macro_export]
macro_rules! streaming_primitives {
    () => {
        pub use $crate::external::aws_smithy_types::body::SdkBody;
        pub use $crate::external::aws_smithy_types::byte_stream::error::Error as ByteStreamError;
        pub use $crate::external::aws_smithy_types::byte_stream::{AggregatedBytes, ByteStream};
        #[cfg(feature = "rt-tokio")]
        #[cfg_attr(docsrs, doc(cfg(feature = "rt-tokio")))]
        pub use $crate::external::aws_smithy_types::byte_stream::{FsBuilder, Length};
    };
}

/// Defines the settings for request compression (trait `smithy.api#requestCompression`), in the module `config`.
#[macro_export]
macro_rules! compression_settings {
    () => {
        impl Config {
            /// Returns whether request compression is disabled, or `None` if this is not set.
            pub fn disable_request_compression(&self) -> Option<bool> {
                self.core.disable_request_compression()
            }

            /// Returns the minimum size, in bytes, of bodies that are compressed, if it is set.
            pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
                self.core.request_min_compression_size_bytes()
            }
        }

        impl Builder {
            $crate::settings! {
                /// Sets whether request compression is disabled.
                disable_request_compression: impl Into<Option<bool>> => disable_request_compression.into();
                /// Sets whether request compression is disabled; the default is `false`.
                set_disable_request_compression: Option<bool>;

                /// Sets the minimum size, in bytes, of bodies that are compressed.
                ///
                /// If it is more than 10,485,760, calls fail.
                request_min_compression_size_bytes: impl Into<Option<u32>> => request_min_compression_size_bytes.into();
                /// Sets the minimum size, in bytes, of bodies that are compressed; `None` selects 10,240.
                set_request_min_compression_size_bytes: Option<u32>;
            }
        }
    };
}
