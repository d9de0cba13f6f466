//! Operations: input, output, errors, builders and what the runtime needs, from one table.

/// An operation of the service.
///
/// ```text
/// operation! {
///     /// Reads a secret.
///     operation GetSecretValue, get_secret_value: "GetSecretValue", "secretsmanager.GetSecretValue", "Secrets Manager.GetSecretValue" {
///         const SENSITIVE_OUTPUT: bool = true;
///     }
///
///     /// What to read.
///     input GetSecretValueInput, GetSecretValueInputBuilder, GetSecretValueFluentBuilder {
///         /// The secret.
///         secret_id, set_secret_id, get_secret_id: optional(text) = "SecretId";
///     }
///
///     /// What was read.
///     output GetSecretValueOutput, GetSecretValueOutputBuilder: {
///         /// The value.
///         secret_string, set_secret_string, get_secret_string: optional(text) = "SecretString", sensitive;
///     }
///
///     errors GetSecretValueError {
///         /// There is no such secret.
///         ResourceNotFoundException, is_resource_not_found_exception: "ResourceNotFoundException";
///     }
/// }
/// ```
///
/// The three strings are the name of the shape, the `x-amz-target` header and the name of the tracing span. What stands in the
/// braces of `operation` are items of [`Operation`](crate::orchestration::Operation) that differ from their defaults. `fallible` follows the
/// colon of `output` when its `build` can fail. An error can have several codes: `"Gone" | "Old.Gone"`; or none, if another
/// error has the same.
macro_rules! operation {
    (
        $(#[$operation_doc:meta])*
        operation $name:ident, $method:ident: $wire_name:literal, $target:literal, $span:literal { $($item:tt)* }

        $(#[$input_doc:meta])*
        input $input:ident, $input_builder:ident, $fluent_builder:ident {
            $(
                $(#[$in_doc:meta])*
                $in_field:ident, $in_set:ident, $in_get:ident: $in_optionality:ident $in_kind:tt = $in_key:literal
                    $(as $in_format:ty)? $(, $in_flag:ident)*;
            )*
        }

        $(#[$output_doc:meta])*
        output $output:ident, $output_builder:ident: $($fallible:ident)? {
            $(
                $(#[$out_doc:meta])*
                $out_field:ident, $out_set:ident, $out_get:ident: $out_optionality:ident $out_kind:tt = $out_key:literal
                    $(as $out_format:ty)? $(, $out_flag:ident)*;
            )*
        }

        errors $error:ident {
            $( $(#[$error_doc:meta])* $variant:ident, $is_variant:ident $(: $($code:literal)|+)? $(, retried by $retry_kind:ident)?; )*
        }
    ) => {
        impl crate::orchestration::Operation for $name {
            type Input = $input;
            type Output = $output;
            type Error = $error;

            const NAME: &'static str = $wire_name;
            const TARGET: &'static str = $target;
            $($item)*

            request_items! {
                $wire_name, $span, $input { $( $in_field: $in_optionality $in_kind [$($in_flag)*] = $in_key $(as $in_format)?; )* }
            }

            #[inline]
            fn read_output(
                body: &[u8],
                request_id: ::std::option::Option<::std::string::String>,
            ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
                let mut builder = <builders::$output_builder>::default();
                output_members! { body, builder, $( $out_field = $out_key $(as $out_format)?; )* }
                $( correct!(builder.$out_field, $out_optionality $out_kind); )*
                builder._request_id = request_id;
                crate::correction::Built::built(builder.build())
            }

            read_error_item! { $error { $( $variant $(: $($code)|+)?; )* } }
        }

        operation_type! {
            $(#[$operation_doc])*
            $name, $method, $fluent_builder
        }

        use builders::*;

        structure_type! {
            $(#[$input_doc])*
            $input, $input_builder { $( $(#[$in_doc])* $in_field, $in_optionality $in_kind, [$($in_flag)*]; )* } {}
        }

        structure_type! {
            $(#[$output_doc])*
            $output, $output_builder { $( $(#[$out_doc])* $out_field, $out_optionality $out_kind, [$($out_flag)*]; )* }
            { _request_id: ::std::option::Option<::std::string::String> }
        }

        impl ::aws_types::request_id::RequestId for $output {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                self._request_id.as_deref()
            }
        }

        operation_error! {
            $name (self), $error { $( $(#[$error_doc])* $variant, $is_variant $(, retried by $retry_kind)?; )* }
        }

        #[doc = concat!("The builders of [`", stringify!($name), "`](super).")]
        pub mod builders {
            #[allow(unused_imports)] // The tables' types are imported at the top of the file, for whichever part needs them.
            use super::*;

            input_builder! {
                $method, $input, $input_builder, $output, $error {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind [$($in_flag)*]; )*
                }
            }

            #[doc = concat!("A builder for [`struct@", stringify!($output), "`], for tests that make up an answer.")]
            #[derive(Clone, Default)]
            #[non_exhaustive]
            pub struct $output_builder {
                $( pub(crate) $out_field: ::std::option::Option<taken_type!($out_optionality $out_kind)>, )*
                pub(crate) _request_id: ::std::option::Option<::std::string::String>,
            }

            impl $output_builder {
                $( setters! { $out_field, $output, $(#[$out_doc])* $out_field, $out_set, $out_get, $out_optionality $out_kind } )*
            }

            build! { $output, $output_builder, [$($fallible)?], { $( $out_field, $out_optionality $out_kind; )* } { _request_id } }
            equal! { $output_builder { $( $out_field, )* _request_id } }
            debug! { $output_builder { $( $out_field, $out_field, [$($out_flag)*]; )* } { _request_id } }

            fluent_builder! {
                $name, $input, $input_builder, $output, $error, $fluent_builder, orchestration::send {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind; )*
                }
            }
        }
    };
}

/// What is the same in every operation: how its span is called, what of its input is told, and how that is written.
macro_rules! request_items {
    (
        $wire_name:literal, $span:literal, $input:ident {
            $( $field:ident: $optionality:ident $kind:tt $flags:tt = $key:literal $(as $format:ty)?; )*
        }
    ) => {
        #[inline]
        fn once() -> &'static ::std::sync::OnceLock<crate::orchestration::OperationRuntime> {
            static ONCE: ::std::sync::OnceLock<crate::orchestration::OperationRuntime> = ::std::sync::OnceLock::new();
            &ONCE
        }

        #[inline]
        fn span() -> ::tracing::Span {
            ::tracing::debug_span!(
                $span,
                "rpc.service" = crate::meta::SERVICE_ID,
                "rpc.method" = $wire_name,
                "sdk_invocation_id" = ::fastrand::u32(1_000_000..10_000_000),
                "rpc.system" = "aws-api",
            )
        }

        #[inline]
        fn capture(input: &$input, capture: crate::orchestration::Capture<'_>) {
            let _ = (input, &capture);
            $( capture_member! { capture, $key, input.$field, $optionality $kind $flags } )*
        }

        #[inline]
        fn write_input(input: &$input) -> crate::json::Writer {
            let _ = input;
            let mut body = crate::json::Writer::with_capacity(
                2 $( + member_size!($key, input.$field, $optionality $($format)?) )*,
            );
            let writer = &mut body;
            writer.begin_object();
            $( write_member!(writer, $key, input.$field, $optionality $($format)?); )*
            writer.end_object();
            body
        }
    };
}

/// How an answer with an error is read, by its code.
macro_rules! read_error_item {
    ($error:ident { $( $variant:ident $(: $($code:literal)|+)?; )* }) => {
        #[inline]
        fn read_error(code: &str, body: &[u8], meta: ::aws_smithy_types::error::ErrorMetadata) -> $error {
            match code {
                $( $( $($code)|+ => crate::modeled_error::read(body, meta, $error::$variant), )? )*
                _ => {
                    let _ = body;
                    $error::generic(meta)
                }
            }
        }
    };
}

/// The type of an operation, a plugin of the runtime that is built once in a process, and the method of the client.
macro_rules! operation_type {
    ($(#[$doc:meta])* $name:ident, $method:ident, $fluent_builder:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name;

        impl $name {
            #[doc = concat!("The operation `", stringify!($name), "`, as the runtime's plugin.")]
            pub fn new() -> Self {
                Self
            }
        }

        impl ::aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin for $name {
            #[inline]
            fn config(&self) -> ::std::option::Option<::aws_smithy_types::config_bag::FrozenLayer> {
                ::std::option::Option::Some(crate::orchestration::OperationRuntime::of::<Self>().config.clone())
            }

            #[inline]
            fn runtime_components(
                &self,
                _: &::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder,
            ) -> ::std::borrow::Cow<'_, ::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder> {
                ::std::borrow::Cow::Borrowed(&crate::orchestration::OperationRuntime::of::<Self>().components)
            }
        }

        impl crate::Client {
            #[doc = concat!("Starts a call of [`", stringify!($name), "`](self).")]
            ///
            /// Set its members on the builder that comes back, then `send` it.
            #[inline]
            pub fn $method(&self) -> builders::$fluent_builder {
                <builders::$fluent_builder>::new(self.handle.clone())
            }
        }
    };
}

/// Hands the value of a member to telemetry, if it is plain text and not sensitive.
macro_rules! capture_member {
    ($capture:ident, $key:literal, $value:expr, optional(text) []) => {
        if let ::std::option::Option::Some(value) = &$value {
            $capture($key, value);
        }
    };
    ($capture:ident, $key:literal, $value:expr, $optionality:ident $kind:tt $flags:tt) => {};
}

/// Reads the members of an output. The body of an output without members is not looked at, whatever it is.
macro_rules! output_members {
    ($body:ident, $builder:ident,) => {
        let _ = $body;
    };
    ($body:ident, $builder:ident, $( $field:ident = $key:literal $(as $format:ty)?; )+) => {
        crate::orchestration::wire::read_members($body, &mut |key, reader| match key {
            $( $key => reader.member_to::<wire_format!($($format)?), _>(&mut $builder.$field), )+
            _ => reader.skip_value(),
        })?;
    };
}
