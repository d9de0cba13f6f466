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
/// colon of `output` when its `build` can fail.
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
            $( $(#[$error_doc:meta])* $variant:ident, $is_variant:ident: $code:literal $(, retried by $retry_kind:ident)?; )*
        }
    ) => {
        $(#[$operation_doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name;

        impl crate::orchestration::Operation for $name {
            type Input = $input;
            type Output = $output;
            type Error = $error;

            const NAME: &'static str = $wire_name;
            const TARGET: &'static str = $target;
            $($item)*

            fn span() -> ::tracing::Span {
                ::tracing::debug_span!(
                    $span,
                    "rpc.service" = crate::meta::SERVICE_ID,
                    "rpc.method" = $wire_name,
                    "sdk_invocation_id" = ::fastrand::u32(1_000_000..10_000_000),
                    "rpc.system" = "aws-api",
                )
            }

            fn capture(input: &$input, capture: crate::orchestration::Capture<'_>) {
                let _ = (input, &capture);
                $( capture_member! { capture, $in_key, input.$in_field, $in_optionality $in_kind [$($in_flag)*] } )*
            }

            fn write_input(input: &$input) -> crate::json::Writer {
                let _ = input;
                let mut body = crate::json::Writer::with_capacity(
                    2 $( + member_size!($in_key, input.$in_field, $in_optionality $($in_format)?) )*,
                );
                let writer = &mut body;
                writer.begin_object();
                $( write_member!(writer, $in_key, input.$in_field, $in_optionality $($in_format)?); )*
                writer.end_object();
                body
            }

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

            fn read_error(code: &str, body: &[u8], meta: ::aws_smithy_types::error::ErrorMetadata) -> $error {
                match code {
                    $( $code => match crate::orchestration::ModeledError::read(body, meta) {
                        ::std::result::Result::Ok(error) => $error::$variant(error),
                        ::std::result::Result::Err(unreadable) => $error::unhandled(unreadable),
                    }, )*
                    _ => {
                        let _ = body;
                        $error::generic(meta)
                    }
                }
            }
        }

        operation_plugin! { $name }

        impl crate::Client {
            #[doc = concat!("Starts a call of [`", stringify!($name), "`](crate::operation::", stringify!($method), ").")]
            ///
            /// Set its members on the builder that comes back, then `send` it.
            pub fn $method(&self) -> builders::$fluent_builder {
                <builders::$fluent_builder>::new(self.handle.clone())
            }
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
            fn request_id(&self) -> ::std::option::Option<&str> {
                self._request_id.as_deref()
            }
        }

        operation_error! {
            $name, $error { $( $(#[$error_doc])* $variant, $is_variant $(, retried by $retry_kind)?; )* }
        }

        #[doc = concat!("The builders of [`", stringify!($name), "`](super).")]
        pub mod builders {
            #[allow(unused_imports)] // The tables' types are imported at the top of the file, for whichever part needs them.
            use super::*;

            #[doc = concat!("A builder for [`", stringify!($input), "`].")]
            #[derive(Clone, Default, PartialEq)]
            #[non_exhaustive]
            pub struct $input_builder {
                $( pub(crate) $in_field: ::std::option::Option<taken_type!($in_optionality $in_kind)>, )*
            }

            impl $input_builder {
                $( setters! { $in_field, $input, $(#[$in_doc])* $in_field, $in_set, $in_get, $in_optionality $in_kind } )*

                #[doc = concat!("Builds the [`", stringify!($input), "`].")]
                #[inline]
                pub fn build(self) -> ::std::result::Result<$input, ::aws_smithy_types::error::operation::BuildError> {
                    ::std::result::Result::Ok($input {
                        $( $in_field: built!(self.$in_field, $input, $in_field, $in_optionality $in_kind), )*
                    })
                }

                /// Sends this input with a client.
                #[inline]
                pub async fn send_with(
                    self,
                    client: &crate::Client,
                ) -> ::std::result::Result<
                    $output,
                    ::aws_smithy_runtime_api::client::result::SdkError<
                        $error,
                        ::aws_smithy_runtime_api::client::orchestrator::HttpResponse,
                    >,
                > {
                    let mut fluent_builder = client.$method();
                    fluent_builder.inner = self;
                    fluent_builder.send().await
                }
            }

            debug! { $input_builder { $( $in_field, $in_field, [$($in_flag)*]; )* } {} }

            #[doc = concat!("A builder for [`", stringify!($output), "`], for tests that make up an answer.")]
            #[derive(Clone, Default, PartialEq)]
            #[non_exhaustive]
            pub struct $output_builder {
                $( pub(crate) $out_field: ::std::option::Option<taken_type!($out_optionality $out_kind)>, )*
                pub(crate) _request_id: ::std::option::Option<::std::string::String>,
            }

            impl $output_builder {
                $( setters! { $out_field, $output, $(#[$out_doc])* $out_field, $out_set, $out_get, $out_optionality $out_kind } )*
            }

            output_build! { $output, $output_builder, [$($fallible)?], $( $out_field, $out_optionality $out_kind; )* }
            debug! { $output_builder { $( $out_field, $out_field, [$($out_flag)*]; )* } { _request_id } }

            fluent_builder! {
                $name, $input, $input_builder, $output, $error, $fluent_builder {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind; )*
                }
            }
        }
    };
}

/// What makes an operation a plugin of the runtime, built once in a process.
macro_rules! operation_plugin {
    ($name:ident) => {
        impl $name {
            #[doc = concat!("The operation `", stringify!($name), "`, as the runtime's plugin.")]
            pub fn new() -> Self {
                Self
            }

            fn runtime() -> &'static crate::orchestration::OperationRuntime {
                static RUNTIME: ::std::sync::LazyLock<crate::orchestration::OperationRuntime> =
                    ::std::sync::LazyLock::new(crate::orchestration::OperationRuntime::new::<$name>);
                &RUNTIME
            }
        }

        impl ::aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin for $name {
            fn config(&self) -> ::std::option::Option<::aws_smithy_types::config_bag::FrozenLayer> {
                ::std::option::Option::Some(Self::runtime().config.clone())
            }

            fn runtime_components(
                &self,
                _: &::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder,
            ) -> ::std::borrow::Cow<'_, ::aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder> {
                ::std::borrow::Cow::Borrowed(&Self::runtime().components)
            }
        }
    };
}

/// `build` of an output.
macro_rules! output_build {
    ($name:ident, $builder:ident, [fallible], $( $field:ident, $optionality:ident $kind:tt; )*) => {
        impl $builder {
            #[doc = concat!("Builds the [`", stringify!($name), "`]; fails if a required member is not set.")]
            pub fn build(self) -> ::std::result::Result<$name, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($name {
                    $( $field: built!(self.$field, $name, $field, $optionality $kind), )*
                    _request_id: self._request_id,
                })
            }
        }
    };
    ($name:ident, $builder:ident, [], $( $field:ident, $optionality:ident $kind:tt; )*) => {
        impl $builder {
            #[doc = concat!("Builds the [`", stringify!($name), "`].")]
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $( $field: built!(self.$field, $name, $field, $optionality $kind), )*
                    _request_id: self._request_id,
                }
            }
        }
    };
}

/// The builder that a client hands out: an input builder that knows where to send.
macro_rules! fluent_builder {
    (
        $name:ident, $input:ident, $input_builder:ident, $output:ident, $error:ident, $fluent_builder:ident {
            $( $(#[$doc:meta])* $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt; )*
        }
    ) => {
        #[doc = concat!("A call of [`", stringify!($name), "`](super), to be filled in and sent.")]
        #[derive(Clone, Debug)]
        pub struct $fluent_builder {
            pub(super) handle: ::std::sync::Arc<crate::client::Handle>,
            pub(super) inner: $input_builder,
            config_override: ::std::option::Option<crate::config::Builder>,
        }

        impl $fluent_builder {
            pub(super) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
                Self { handle, inner: <$input_builder>::default(), config_override: ::std::option::Option::None }
            }

            /// The input as it is filled in so far.
            #[inline]
            pub fn as_input(&self) -> &$input_builder {
                &self.inner
            }

            /// Sends the request and waits for the answer, with the retries that the client is configured for.
            #[inline]
            pub async fn send(
                self,
            ) -> ::std::result::Result<
                $output,
                ::aws_smithy_runtime_api::client::result::SdkError<
                    $error,
                    ::aws_smithy_runtime_api::client::orchestrator::HttpResponse,
                >,
            > {
                let input =
                    self.inner.build().map_err(::aws_smithy_runtime_api::client::result::SdkError::construction_failure)?;
                crate::orchestration::send::<$name>(&self.handle, self.config_override, input).await
            }

            /// Changes this one call: other configuration, interceptors, changes to the request.
            #[inline]
            pub fn customize(self) -> crate::client::customize::CustomizableOperation<$output, $error, Self> {
                crate::client::customize::CustomizableOperation::new(self)
            }

            $( setters! { inner.$field, $input, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        impl crate::client::customize::internal::CustomizableSend<$output, $error> for $fluent_builder {
            fn send(
                mut self,
                config_override: crate::config::Builder,
            ) -> crate::client::customize::internal::BoxFuture<crate::client::customize::internal::SendResult<$output, $error>>
            {
                self.config_override = ::std::option::Option::Some(config_override);
                ::std::boxed::Box::pin(async move { self.send().await })
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

/// The error of an operation: one variant for each error that the model states, and `Unhandled` for the rest.
macro_rules! operation_error {
    (
        $operation:ident, $error:ident { $( $(#[$doc:meta])* $variant:ident, $is_variant:ident $(, retried by $retry_kind:ident)?; )* }
    ) => {
        #[doc = concat!("What can go wrong in [`", stringify!($operation), "`](self).")]
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum $error {
            $( $(#[$doc])* $variant(crate::types::error::$variant), )*
            /// An error that the model does not state, or an answer that could not be read; `code` and `message` say more.
            #[deprecated(note = "do not match on `Unhandled`: use a wildcard arm, and `code()` or `message()` to look closer")]
            Unhandled(crate::error::sealed_unhandled::Unhandled),
        }

        #[allow(deprecated)] // `Unhandled` is deprecated for those who match on it, not for its own methods.
        impl $error {
            /// An unhandled error, from any other.
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

            /// An unhandled error, from the metadata of an answer.
            pub fn generic(err: ::aws_smithy_types::error::ErrorMetadata) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(err.clone().into(), err))
            }

            /// Code, message and request id of the error.
            pub fn meta(&self) -> &::aws_smithy_types::error::ErrorMetadata {
                match self {
                    $( Self::$variant(error) => ::aws_smithy_types::error::metadata::ProvideErrorMetadata::meta(error), )*
                    Self::Unhandled(error) => &error.meta,
                }
            }

            $(
                #[doc = concat!("Whether this is [`", stringify!($variant), "`](crate::types::error::", stringify!($variant), ").")]
                #[inline]
                pub fn $is_variant(&self) -> bool {
                    ::std::matches!(self, Self::$variant(_))
                }
            )*
        }

        #[allow(deprecated)] // As above.
        impl ::std::error::Error for $error {
            fn source(&self) -> ::std::option::Option<&(dyn ::std::error::Error + 'static)> {
                ::std::option::Option::Some(match self {
                    $( Self::$variant(error) => error, )*
                    Self::Unhandled(error) => &*error.source,
                })
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::fmt::Display for $error {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $( Self::$variant(error) => ::std::fmt::Display::fmt(error, f), )*
                    Self::Unhandled(error) => error.display(f),
                }
            }
        }

        impl ::aws_smithy_types::error::metadata::ProvideErrorMetadata for $error {
            fn meta(&self) -> &::aws_smithy_types::error::ErrorMetadata {
                self.meta()
            }
        }

        impl ::aws_smithy_types::retry::ProvideErrorKind for $error {
            fn code(&self) -> ::std::option::Option<&str> {
                ::aws_smithy_types::error::metadata::ProvideErrorMetadata::code(self)
            }

            fn retryable_error_kind(&self) -> ::std::option::Option<::aws_smithy_types::retry::ErrorKind> {
                match self {
                    $( $( Self::$variant(error) => ::std::option::Option::Some(error.$retry_kind()), )? )*
                    _ => ::std::option::Option::None,
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::aws_smithy_runtime_api::client::result::CreateUnhandledError for $error {
            fn create_unhandled_error(
                source: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static>,
                meta: ::std::option::Option<::aws_smithy_types::error::ErrorMetadata>,
            ) -> Self {
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled::new(source, meta.unwrap_or_default()))
            }
        }

        impl ::aws_types::request_id::RequestId for $error {
            fn request_id(&self) -> ::std::option::Option<&str> {
                ::aws_types::request_id::RequestId::request_id(self.meta())
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::convert::From<$error> for crate::Error {
            fn from(error: $error) -> Self {
                match error {
                    $( $error::$variant(error) => Self::$variant(error), )*
                    $error::Unhandled(error) => Self::Unhandled(error),
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
                    other => Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_sdk_error(other)),
                }
            }
        }
    };
}

/// Reads the members of an output. The body of an output without members is not looked at, whatever it is.
macro_rules! output_members {
    ($body:ident, $builder:ident,) => {
        let _ = $body;
    };
    ($body:ident, $builder:ident, $( $field:ident = $key:literal $(as $format:ty)?; )+) => {
        crate::orchestration::read_members($body, &mut |key, reader| {
            match key {
                $( $key => $builder.$field = read_member!(reader $(as $format)?), )+
                _ => reader.skip_value()?,
            }
            ::std::result::Result::Ok(())
        })?;
    };
}
