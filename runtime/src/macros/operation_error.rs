//! Errors of operations: an enum of the modeled errors, with a variant for all others.

/// Defines the error of an operation: one variant for each modeled error, and `Unhandled` for all others.
#[doc(hidden)]
#[macro_export]
macro_rules! operation_error {
    (
        $operation:ident ($link:ident), $error:ident { $( $(#[$doc:meta])* $variant:ident, $is_variant:ident $(, $retried:ident)?; )* }
    ) => {
        #[doc = concat!("The error of [`", stringify!($operation), "`](", stringify!($link), ").")]
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum $error {
            $( $(#[$doc])* $variant(crate::types::error::$variant), )*
            /// An unmodeled error, or the cause of a failure without an error from the service, such as a timeout or an
            /// unreadable response. For details, call `code` and `message`.
            #[deprecated(note = "do not match on `Unhandled`: use a wildcard arm, and `code()` or `message()` for details")]
            Unhandled(crate::error::sealed_unhandled::Unhandled),
        }

        #[allow(deprecated)] // `Unhandled` is deprecated for users who match on it, not for this code.
        impl $error {
            /// Creates an unhandled error from any other error.
            #[inline]
            pub fn unhandled(
                err: impl ::std::convert::Into<
                    ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static>,
                >,
            ) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(
                    err.into(),
                    ::std::default::Default::default(),
                ))
            }

            /// Creates an unhandled error from the metadata of a response.
            #[inline]
            pub fn generic(err: ::aws_smithy_types::error::ErrorMetadata) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(err.clone().into(), err))
            }

            /// Returns the code, message and request ID of the error.
            #[inline]
            pub fn meta(&self) -> &::aws_smithy_types::error::ErrorMetadata {
                match self {
                    $( Self::$variant(error) => ::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta(error), )*
                    Self::Unhandled(error) => &error.meta,
                }
            }

            $(
                #[doc = concat!("Returns whether this is [`", stringify!($variant), "`](crate::types::error::", stringify!($variant), ").")]
                #[inline]
                pub fn $is_variant(&self) -> bool {
                    ::std::matches!(self, Self::$variant(_))
                }
            )*
        }

        #[allow(deprecated)] // As above.
        impl ::std::error::Error for $error {
            #[inline]
            fn source(&self) -> ::std::option::Option<&(dyn ::std::error::Error + 'static)> {
                ::std::option::Option::Some(match self {
                    $( Self::$variant(error) => error, )*
                    Self::Unhandled(error) => &*error.source,
                })
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::fmt::Display for $error {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $( Self::$variant(error) => ::std::fmt::Display::fmt(error, f), )*
                    Self::Unhandled(error) => error.display(f),
                }
            }
        }

        impl ::aws_smithy_types::error::metadata::ProvideErrorMetadata for $error {
            #[inline]
            fn meta(&self) -> &::aws_smithy_types::error::ErrorMetadata {
                self.meta()
            }
        }

        impl ::aws_smithy_types::retry::ProvideErrorKind for $error {
            #[inline]
            fn code(&self) -> ::std::option::Option<&str> {
                ::aws_smithy_types::error::metadata::ProvideErrorMetadata::code(self)
            }

            #[inline]
            fn retryable_error_kind(&self) -> ::std::option::Option<::aws_smithy_types::retry::ErrorKind> {
                match self {
                    $( $( Self::$variant(error) => ::std::option::Option::Some($crate::retry_kind!(error, $retried)), )? )*
                    _ => ::std::option::Option::None,
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::aws_smithy_runtime_api::client::result::CreateUnhandledError for $error {
            #[inline]
            fn create_unhandled_error(
                source: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static>,
                meta: ::std::option::Option<::aws_smithy_types::error::ErrorMetadata>,
            ) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(source, meta.unwrap_or_default()))
            }
        }

        impl ::aws_types::request_id::RequestId for $error {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                ::aws_types::request_id::RequestId::request_id(self.meta())
            }
        }

        #[doc(hidden)]
        #[allow(deprecated)] // As above.
        impl $crate::ext::error::ErrorExt for $error {
            #[inline]
            fn operation(&self) -> ::std::option::Option<&'static str> {
                ::std::option::Option::Some(stringify!($operation))
            }

            #[inline]
            fn root(&self) -> &(dyn ::std::error::Error + 'static) {
                match self {
                    $( Self::$variant(error) => error, )*
                    Self::Unhandled(error) => &*error.source,
                }
            }
        }

        #[doc(hidden)]
        impl $crate::ext::error::OperationError for $error {
            const OPERATION: &'static str = stringify!($operation);
        }

        #[allow(deprecated)] // As above.
        impl ::std::convert::From<$error> for crate::Error {
            #[inline]
            fn from(error: $error) -> Self {
                let operation = ::std::option::Option::Some(stringify!($operation));
                match error {
                    $( $error::$variant(error) => {
                        Self::$variant(crate::types::error::$variant { _operation: operation, ..error })
                    } )*
                    $error::Unhandled(error) => {
                        Self::Unhandled(crate::error::sealed_unhandled::Unhandled { _operation: operation, ..error })
                    }
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl<R> ::std::convert::From<::aws_smithy_runtime_api::client::result::SdkError<$error, R>> for crate::Error
        where
            R: ::std::marker::Send + ::std::marker::Sync + ::std::fmt::Debug + 'static,
        {
            fn from(error: ::aws_smithy_runtime_api::client::result::SdkError<$error, R>) -> Self {
                match error {
                    ::aws_smithy_runtime_api::client::result::SdkError::ServiceError(context) => Self::from(context.into_err()),
                    other => Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                        _operation: ::std::option::Option::Some(stringify!($operation)),
                        ..crate::error::sealed_unhandled::Unhandled::from_sdk_error(other)
                    }),
                }
            }
        }
    };
}

/// Expands to the `ErrorKind` of a modeled error that is retried.
#[doc(hidden)]
#[macro_export]
macro_rules! retry_kind {
    ($error:expr, retried) => {
        $error.retryable_error_kind()
    };
}
