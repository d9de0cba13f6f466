//! Operations: input, output, errors, builders and runtime support, from one table.

/// Defines an operation of the service.
///
/// ```text
/// operation! {
///     /// Reads a secret.
///     operation GetSecretValue, get_secret_value: "GetSecretValue" {
///         const SENSITIVE: bool = true;
///     }
///
///     /// The input of the operation.
///     input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
///         /// The secret.
///         secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
///     }
///
///     /// The output of the operation.
///     output GetSecretValueOutput, GetSecretValueOutputBuilder {
///         /// The value.
///         secret_string, set_secret_string, get_secret_string: optional(text) = member("SecretString"), sensitive;
///     }
///
///     errors GetSecretValueError {
///         /// The secret does not exist.
///         ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
///     }
/// }
/// ```
///
/// The string is the name of the shape. For protocols with HTTP bindings, the method and URI follow:
/// `"GetObject" GET "/{Key+}?x-id=GetObject"`. The braces of `operation` contain items of
/// [`Operation`](crate::orchestration::Operation) that differ from their defaults. The names of `output` are followed
/// by `: fallible` if its `build` can fail, by `: events` if it has an event stream, or by `: streaming` if it has a
/// blob stream; the last two can also follow the names of `input`. An error can have several codes, such as
/// `"Gone" | "Old.Gone"`, or none if another error has the same code. `retried` follows if the model marks the error as
/// retryable.
#[macro_export]
macro_rules! operation {
    (
        $(#[$operation_doc:meta])*
        operation $name:ident, $method:ident: $wire_name:literal $($http_method:ident $uri:literal)? { $($item:tt)* }

        $(#[$input_doc:meta])*
        input $input:ident, $input_builder:ident, $fluent_builder:ident $(: $in_head:ident)? {
            $(
                $(#[$in_doc:meta])*
                $in_field:ident, $in_set:ident, $in_get:ident: $in_optionality:ident $in_kind:tt = $in_place:ident $in_wire:tt
                    $(as $in_format:ty)? $(, $in_flag:ident $(($($in_arg:tt)*))?)*;
            )*
        }

        $(#[$output_doc:meta])*
        output $output:ident, $output_builder:ident $(: $head:ident)? {
            $(
                $(#[$out_doc:meta])*
                $out_field:ident, $out_set:ident, $out_get:ident: $out_optionality:ident $out_kind:tt = $out_place:ident $out_wire:tt
                    $(as $out_format:ty)? $(, $out_flag:ident $(($($out_arg:tt)*))?)*;
            )*
        }

        errors $error:ident {
            $( $(#[$error_doc:meta])* $variant:ident, $is_variant:ident $(: $($code:literal)|+)? $(, $retried:ident)?; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::orchestration::Operation for $name {
            type Input = $input;
            type Output = $output;
            type Error = $error;
            type EndpointParams = crate::config::endpoint::ParamsBuilder;

            const SERVICE: &'static $crate::service::Service = &crate::meta::SERVICE;
            const NAME: &'static str = $wire_name;
            const HAS_MEMBERS: bool = false $( || $crate::is_member!($in_place) )*;
            const CAPTURES: bool = false $( || $crate::is_captured!($in_optionality $in_kind [$($in_flag)*]) )*;
            const HAS_ERRORS: bool = !<[&str]>::is_empty(&[$( stringify!($variant) ),*]);
            $( const HTTP: (&'static str, &'static str) = (stringify!($http_method), $uri); )?
            $($item)*

            #[inline]
            fn once() -> &'static ::std::sync::OnceLock<$crate::orchestration::OperationRuntime> {
                static ONCE: ::std::sync::OnceLock<$crate::orchestration::OperationRuntime> = ::std::sync::OnceLock::new();
                &ONCE
            }

            #[inline]
            fn callsite() -> &'static $crate::orchestration::SpanCallsite {
                static CALLSITE: $crate::orchestration::SpanCallsite =
                    $crate::orchestration::SpanCallsite::new(&METADATA);
                static METADATA: $crate::external::tracing::Metadata<'static> = $crate::orchestration::span_metadata(
                    ::std::concat!(crate::meta::service_id!(), ".", $wire_name),
                    [::std::module_path!(), ::std::file!()],
                    ::std::line!(),
                    &CALLSITE,
                );
                &CALLSITE
            }

            #[inline]
            fn capture(input: &$input, capture: $crate::orchestration::Capture<'_>) {
                let _ = (input, &capture);
                $( $crate::capture_row! {
                    capture, $in_field, input.$in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_flag)*]
                } )*
            }

            #[inline]
            fn write_head(
                input: &$input,
                head: &mut $crate::http::RequestHead,
            ) -> ::std::result::Result<(), ::aws_smithy_types::error::operation::BuildError> {
                let _ = (input, &head);
                $( $crate::write_head_row! {
                    head, $in_field, input.$in_field, $in_optionality $in_kind = $in_place $in_wire
                        [$($in_format)?] [$($in_flag)*]
                } )*
                ::std::result::Result::Ok(())
            }

            #[inline]
            #[allow(unreachable_code)] // A payload is the whole body.
            fn write_body(
                input: &mut $input,
            ) -> ::std::result::Result<$crate::http::Body, ::aws_smithy_types::error::operation::SerializationError> {
                let _ = &input;
                $( $crate::write_payload_row! {
                    input.$in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_format)?]
                } )*
                if !(<crate::meta::Protocol as $crate::protocol::Protocol>::ALWAYS_HAS_BODY
                    $( || $crate::is_member!($in_place) )*)
                {
                    return ::std::result::Result::Ok($crate::http::Body::None);
                }
                let mut body: <crate::meta::Encoding as $crate::codec::Encoder>::Writer =
                    $crate::codec::StructureWriter::with_capacity(2 $( + $crate::row_size!(
                        input.$in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_format)?]
                    ) )*);
                let writer = &mut body;
                $crate::codec::StructureWriter::begin_body(writer, &Self::INPUT_ELEMENT);
                $( $crate::write_attribute_row!(
                    writer, input.$in_field,
                    $in_optionality $in_kind = $in_place $in_wire [$($in_format)?] [$($in_flag $(($($in_arg)*))?)*]
                ); )*
                $( $crate::write_row!(
                    writer, input.$in_field,
                    $in_optionality $in_kind = $in_place $in_wire [$($in_format)?] [$($in_flag $(($($in_arg)*))?)*]
                ); )*
                $crate::codec::StructureWriter::end_body(writer, &Self::INPUT_ELEMENT);
                ::std::result::Result::Ok($crate::http::Body::Bytes($crate::codec::StructureWriter::into_bytes(body)?))
            }

            #[inline]
            fn wipe(input: &mut $input) {
                let _ = &input;
                $( $crate::wipe_row!(input.$in_field, $in_optionality); )*
            }

            $crate::input_items! {
                [$($in_head)?] $input {
                    $( $in_field: $in_optionality $in_kind = $in_place; )*
                }
            }

            $crate::output_items! {
                [$($head)?] $output, $output_builder {
                    $(
                        $out_field: $out_optionality $out_kind = $out_place $out_wire [$($out_format)?]
                            [$($out_flag $(($($out_arg)*))?)*];
                    )*
                }
            }

            #[inline]
            fn read_error(
                code: &str,
                response: $crate::http::Response<'_>,
                meta: ::aws_smithy_types::error::ErrorMetadata,
            ) -> $error {
                match code {
                    $( $( $($code)|+ => $crate::modeled_error::read(response, meta, $error::$variant), )? )*
                    _ => {
                        let _ = response;
                        $error::generic(meta)
                    }
                }
            }
        }

        $crate::streaming_operation! {
            [$($head)?] $name, $output, $output_builder {
                $(
                    $out_field: $out_optionality $out_kind = $out_place $out_wire [$($out_format)?]
                        [$($out_flag $(($($out_arg)*))?)*];
                )*
            }
        }

        $crate::event_stream_operation! {
            [$($head)?] $name, $output, $output_builder {
                $(
                    $out_field: $out_optionality $out_kind = $out_place $out_wire [$($out_format)?]
                        [$($out_flag $(($($out_arg)*))?)*];
                )*
            }
        }

        $crate::operation_type! {
            $(#[$operation_doc])*
            $name, $method, $fluent_builder
        }

        use builders::*;

        $crate::structure_type! {
            $(#[$input_doc])*
            $input, $input_builder [$($in_head)?] {
                $( $(#[$in_doc])* $in_field, $in_optionality $in_kind, [$($in_flag)*]; )*
            } {}
        }

        $crate::structure_type! {
            $(#[$output_doc])*
            $output, $output_builder [$($head)?] {
                $( $(#[$out_doc])* $out_field, $out_optionality $out_kind, [$($out_flag)*]; )*
            } { _request_id: ::std::option::Option<crate::meta::ResponseId> }
        }

        crate::ext::fake_operation! {
            $name,
            [$($in_head)?] $input, $input_builder {
                $( $in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_format)?]
                    [$($in_flag $(($($in_arg)*))?)*]; )*
            },
            [$($head)?] $output {
                $( $out_field, $out_optionality $out_kind = $out_place $out_wire [$($out_format)?]
                    [$($out_flag $(($($out_arg)*))?)*]; )*
            },
            $error { $( $variant [$($($code)*)?]; )* }
        }

        crate::ext::serde_shape! {
            structure $input, $input_builder [$($in_head)?] {
                $( $in_field, $in_optionality $in_kind = $in_place $in_wire [$($in_format)?]
                    [$($in_flag $(($($in_arg)*))?)*]; )*
            }
        }

        crate::ext::serde_shape! {
            structure $output, $output_builder [$($head)?] {
                $( $out_field, $out_optionality $out_kind = $out_place $out_wire [$($out_format)?]
                    [$($out_flag $(($($out_arg)*))?)*]; )*
            }
        }

        impl ::aws_types::request_id::RequestId for $output {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                self._request_id.as_ref().and_then($crate::request_id::ResponseId::request_id)
            }
        }

        $crate::operation_error! {
            $name (self), $error { $( $(#[$error_doc])* $variant, $is_variant $(, $retried)?; )* }
        }

        #[doc = concat!("Builders of [`", stringify!($name), "`](super).")]
        pub mod builders {
            #[allow(unused_imports)] // Types are imported at the top of the file for all parts of the table.
            use super::*;

            $crate::input_builder! {
                $name, $input, $input_builder [$($in_head)?], $output, $error [$($head)?] {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind [$($in_flag)*]; )*
                }
            }

            $crate::builder_type! {
                #[doc = concat!("A builder of [`struct@", stringify!($output), "`], for tests that mock a response.")]
                $output_builder [$($head)?] { $( $out_field, $out_optionality $out_kind, [$($out_flag)*]; )* }
                { _request_id: crate::meta::ResponseId }
            }

            impl $output_builder {
                $( $crate::setters! { $out_field, $(#[$out_doc])* $out_field, $out_set, $out_get, $out_optionality $out_kind } )*
            }

            $crate::build! { $output, $output_builder, [$($head)?], { $( $out_field, $out_optionality $out_kind; )* } { _request_id } }

            $crate::fluent_builder! {
                $name, $input, $input_builder [$($in_head)?], $output, $error, $fluent_builder [$($head)?] {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind; )*
                }
            }
        }
    };
}

/// Defines the type of an operation, which is a runtime plugin whose contents are built once per process, and the
/// client's method for the operation.
#[doc(hidden)]
#[macro_export]
macro_rules! operation_type {
    ($(#[$doc:meta])* $name:ident, $method:ident, $fluent_builder:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name;

        impl $name {
            #[doc = concat!("Creates the operation `", stringify!($name), "`, a runtime plugin.")]
            pub fn new() -> Self {
                Self
            }
        }

        impl ::aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin for $name {
            #[inline]
            fn config(&self) -> ::std::option::Option<::aws_smithy_types::config_bag::FrozenLayer> {
                ::std::option::Option::Some($crate::orchestration::OperationRuntime::of::<Self>().config.clone())
            }

            #[inline]
            fn runtime_components(
                &self,
                _: &::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder,
            ) -> ::std::borrow::Cow<'_, ::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder> {
                ::std::borrow::Cow::Borrowed(&$crate::orchestration::OperationRuntime::of::<Self>().components)
            }
        }

        impl crate::Client {
            #[doc = concat!("Starts a call to [`", stringify!($name), "`](self).")]
            ///
            /// Set the members of the input on the returned builder, then call `send`.
            #[inline]
            pub fn $method(&self) -> builders::$fluent_builder {
                <builders::$fluent_builder>::new(self.handle.clone())
            }
        }
    };
}

/// Wipes the value of a member, unless it is a stream.
#[doc(hidden)]
#[macro_export]
macro_rules! wipe_row {
    ($value:expr, stream) => {};
    ($value:expr, $optionality:ident) => {
        $crate::opaque::wipe::Wipe::wipe(&mut $value)
    };
}

/// Passes the value of a member to telemetry, if it is an optional string and not sensitive.
#[doc(hidden)]
#[macro_export]
macro_rules! capture_row {
    ($capture:ident, $field:ident, $value:expr, optional(text) = $place:ident $wire:tt [sensitive $($flags:tt)*]) => {};
    ($capture:ident, $field:ident, $value:expr, optional(text) = $place:ident $wire:tt $flags:tt) => {
        if let ::std::option::Option::Some(value) = &$value {
            $capture(stringify!($field), $crate::name_in!($wire), value);
        }
    };
    ($capture:ident, $field:ident, $value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt $flags:tt) => {};
}

/// Whether telemetry can record a member.
#[doc(hidden)]
#[macro_export]
macro_rules! is_captured {
    (optional(text) [sensitive $($flags:tt)*]) => {
        false
    };
    (optional(text) $flags:tt) => {
        true
    };
    ($optionality:ident $kind:tt $flags:tt) => {
        false
    };
}

/// Expands to the name in a place; empty for a place without one, such as a payload.
#[doc(hidden)]
#[macro_export]
macro_rules! name_in {
    (($name:literal)) => {
        $name
    };
    ($other:tt) => {
        ""
    };
}
