//! The error type of the whole crate, into which all operation errors can be converted.

/// Defines an enum of all modeled errors, with a variant for all other errors.
///
/// ```text
/// service_error! {
///     pub enum Error {
///         /// The secret does not exist.
///         ResourceNotFoundException;
///     }
/// }
/// ```
#[macro_export]
macro_rules! service_error {
    (pub enum $error:ident { $( $(#[$doc:meta])* $variant:ident; )* }) => {
        /// Any error that a call of this client can return, whatever the operation.
        ///
        /// Operation errors convert into it, so `?` works for all calls.
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
        impl ::std::fmt::Display for $error {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $( Self::$variant(error) => ::std::fmt::Display::fmt(error, f), )*
                    Self::Unhandled(error) => error.display(f),
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::error::Error for $error {
            #[inline]
            fn source(&self) -> ::std::option::Option<&(dyn ::std::error::Error + 'static)> {
                match self {
                    $( Self::$variant(error) => ::std::error::Error::source(error), )*
                    Self::Unhandled(error) => ::std::option::Option::Some(&*error.source),
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::aws_smithy_types::error::metadata::ProvideErrorMetadata for $error {
            #[inline]
            fn meta(&self) -> &::aws_smithy_types::error::metadata::ErrorMetadata {
                match self {
                    $( Self::$variant(error) => ::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta(error), )*
                    Self::Unhandled(error) => &error.meta,
                }
            }
        }

        impl ::aws_types::request_id::RequestId for $error {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                ::aws_types::request_id::RequestId::request_id(
                    ::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta(self),
                )
            }
        }

        #[doc(hidden)]
        #[allow(deprecated)] // As above.
        impl $crate::ext::error::ErrorExt for $error {
            fn operation(&self) -> ::std::option::Option<&'static str> {
                match self {
                    $( Self::$variant(error) => error._operation, )*
                    Self::Unhandled(error) => error._operation,
                }
            }

            fn root(&self) -> &(dyn ::std::error::Error + 'static) {
                match self {
                    $( Self::$variant(error) => error, )*
                    Self::Unhandled(error) => &*error.source,
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::convert::From<::aws_smithy_types::error::operation::BuildError> for $error {
            #[inline]
            fn from(error: ::aws_smithy_types::error::operation::BuildError) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(
                    error.into(),
                    ::std::default::Default::default(),
                ))
            }
        }
    };
}
