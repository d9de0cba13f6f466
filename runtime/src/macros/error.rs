//! Modeled errors: structures that also contain the metadata of the response.

/// Defines an error of the service, with its builder.
///
/// ```text
/// error_structure! {
///     /// The secret does not exist.
///     pub struct ResourceNotFoundException, ResourceNotFoundExceptionBuilder "ResourceNotFoundException" {
///         /// The error message.
///         message, set_message, get_message: optional(text) = member("Message");
///     }
/// }
/// ```
///
/// The string is the name of the error in its `Display` output. `status 404` follows if the error's status is not 400,
/// `retried as Kind` for the trait `smithy.api#retryable`, and `, sent` if a client can send the error in an event
/// stream.
#[macro_export]
macro_rules! error_structure {
    (
        $(#[$shape_doc:meta])*
        pub struct $name:ident, $builder:ident $shown:literal $(status $status:literal)? $(retried as $kind_of_retry:ident)?
        $(, $sent:ident)? {
            $(
                $(#[$doc:meta])*
                $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $(as $format:ty)?
                    $(, $flag:ident $(($($arg:tt)*))?)*;
            )*
        }
    ) => {
        $crate::structure_type! {
            $(#[$shape_doc])*
            $name, $builder [] { $( $(#[$doc])* $field, $optionality $kind, [$($flag)*]; )* }
            { meta: ::aws_smithy_types::error::ErrorMetadata } [_operation: ::std::option::Option<&'static str>]
        }

        $crate::builder_type! {
            #[doc = concat!("A builder of [`struct@", stringify!($name), "`].")]
            $builder [] { $( $field, $optionality $kind, [$($flag)*]; )* } { meta: ::aws_smithy_types::error::ErrorMetadata }
        }

        impl $builder {
            $( $crate::setters! { $field, $(#[$doc])* $field, $set, $get, $optionality $kind } )*

            /// Sets the metadata: code, message and request ID.
            #[inline]
            pub fn meta(mut self, meta: ::aws_smithy_types::error::ErrorMetadata) -> Self {
                self.set_meta(::std::option::Option::Some(meta));
                self
            }

            /// Sets or clears the metadata.
            #[inline]
            pub fn set_meta(&mut self, meta: ::std::option::Option<::aws_smithy_types::error::ErrorMetadata>) -> &mut Self {
                self.meta = meta;
                $( $crate::hide_message! { self.meta, $field [$($flag)*] } )*
                self
            }
        }

        $crate::error_build! { $name, $builder, $( $field, $optionality $kind; )* }

        $(
            impl $name {
                /// Returns the kind of this error, which determines how the runtime retries the call.
                pub fn retryable_error_kind(&self) -> ::aws_smithy_types::retry::ErrorKind {
                    ::aws_smithy_types::retry::ErrorKind::$kind_of_retry
                }
            }
        )?

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($shown)?;
                $( $crate::error_message! { f, self.$field, $field $optionality [$($flag)*] } )*
                ::std::result::Result::Ok(())
            }
        }

        crate::ext::serde_shape! {
            error $name, $builder {
                $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
            }
        }

        crate::ext::fake_error! {
            $name [$($status)?] {
                $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
            }
        }

        impl ::std::error::Error for $name {}

        #[doc(hidden)]
        impl $crate::ext::error::ErrorExt for $name {
            #[inline]
            fn operation(&self) -> ::std::option::Option<&'static str> {
                self._operation
            }

            #[inline]
            fn root(&self) -> &(dyn ::std::error::Error + 'static) {
                self
            }
        }

        impl ::aws_smithy_types::error::metadata::ProvideErrorMetadata for $name {
            fn meta(&self) -> &::aws_smithy_types::error::ErrorMetadata {
                &self.meta
            }
        }

        impl ::aws_types::request_id::RequestId for $name {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                ::aws_types::request_id::RequestId::request_id(&self.meta)
            }
        }

        #[doc(hidden)]
        impl $crate::modeled_error::ModeledError for $name {
            #[inline]
            fn read(response: $crate::http::Response<'_>, meta: ::aws_smithy_types::error::ErrorMetadata)
                -> ::std::result::Result<Self, ::aws_smithy_runtime_api::box_error::BoxError>
            {
                let mut builder = <$builder>::default();
                $( $crate::read_head_row! { response, builder.$field, $kind = $place $wire [$($format)?] } )*
                $crate::read_body! {
                    error, response, builder,
                    $( $field = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
                }
                $( $crate::message_from_metadata! { builder, meta, $field } )*
                $( $crate::correct!(builder.$field, $optionality $kind [$($flag $(($($arg)*))?)*]); )*
                builder.set_meta(::std::option::Option::Some(meta));
                $crate::correction::built(builder.build())
            }
        }

        $crate::error_write! {
            [$($sent)?] $name {
                $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
            }
        }
    };
}

/// Implements the serialization of an error, if clients can send it.
#[doc(hidden)]
#[macro_export]
macro_rules! error_write {
    ([] $($rest:tt)*) => {};
    ([sent] $($rest:tt)*) => { $crate::structure_write! { $($rest)* } };
}

/// Defines the method `build` of an error's builder, which is infallible if all members are optional.
#[doc(hidden)]
#[macro_export]
macro_rules! error_build {
    ($name:ident, $builder:ident, $( $field:ident, $optionality:ident $kind:tt; )*) => {
        $crate::error_build! { @ $name, $builder, [$($optionality)*] $( $field, $optionality $kind; )* }
    };
    (@ $name:ident, $builder:ident, [$(optional)*] $( $field:ident, $optionality:ident $kind:tt; )*) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`].")]
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $( $field: $crate::built!(self.$field, $name, $field, $optionality $kind), )*
                    meta: self.meta.unwrap_or_default(),
                    _operation: ::std::option::Option::None,
                }
            }
        }
    };
    (@ $name:ident, $builder:ident, [$($any:ident)*] $( $field:ident, $optionality:ident $kind:tt; )*) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`].\n\n# Errors\n\nFails if a required member is not set.")]
            #[inline]
            pub fn build(self) -> ::std::result::Result<$name, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($name {
                    $( $field: $crate::built!(self.$field, $name, $field, $optionality $kind), )*
                    meta: self.meta.unwrap_or_default(),
                    _operation: ::std::option::Option::None,
                })
            }
        }
    };
}

/// Writes the message for `Display`, if the row is that of the message.
#[doc(hidden)]
#[macro_export]
macro_rules! error_message {
    ($f:ident, $value:expr, message optional []) => {
        if let ::std::option::Option::Some(message) = &$value {
            ::std::write!($f, ": {message}")?;
        }
    };
    ($f:ident, $value:expr, message $optionality:ident []) => {
        ::std::write!($f, ": {}", &$value)?;
    };
    ($f:ident, $value:expr, message $optionality:ident [sensitive]) => {
        $f.write_str(": *** Sensitive Data Redacted ***")?;
    };
    ($f:ident, $value:expr, $field:ident $optionality:ident $flags:tt) => {};
}

/// Removes a sensitive message from the metadata, whose `Debug` and `Display` output would show it.
#[doc(hidden)]
#[macro_export]
macro_rules! hide_message {
    ($meta:expr, message [sensitive]) => {
        $meta = $meta.take().map($crate::modeled_error::without_message);
    };
    ($meta:expr, $field:ident $flags:tt) => {};
}

/// Copies the message from the metadata, if the row is that of the message and the member is not set.
#[doc(hidden)]
#[macro_export]
macro_rules! message_from_metadata {
    ($builder:ident, $meta:ident, message) => {
        if $builder.message.is_none() {
            $builder.message = $meta.message().map(::std::borrow::ToOwned::to_owned);
        }
    };
    ($builder:ident, $meta:ident, $field:ident) => {};
}
