//! Builders of inputs, and fluent builders, which a client returns for calls.

/// Defines a fluent builder: an input builder with a client to send the input.
#[doc(hidden)]
#[macro_export]
macro_rules! fluent_builder {
    (
        $name:ident, $input:ident, $input_builder:ident $in_head:tt, $output:ident, $error:ident, $fluent_builder:ident $head:tt {
            $( $(#[$doc:meta])* $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt; )*
        }
    ) => {
        $crate::call_type! {
            $in_head
            #[doc = concat!("A call to [`", stringify!($name), "`](super): a builder for its input, with a method to send it.")]
            pub struct $fluent_builder {
                pub(super) handle: ::std::sync::Arc<crate::client::Handle>,
                pub(super) inner: $input_builder,
                pub(super) config_override: ::std::option::Option<crate::config::Builder>,
            }
        }

        impl $fluent_builder {
            #[inline]
            pub(super) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
                Self { handle, inner: <$input_builder>::default(), config_override: ::std::option::Option::None }
            }

            /// Returns the builder of the input, with the members that have been set so far.
            #[inline]
            pub fn as_input(&self) -> &$input_builder {
                &self.inner
            }

            /// Sends the request and waits for the response. Retries follow the client's configuration.
            #[inline]
            pub async fn send(self) -> $crate::call_result!($output, $error) {
                let config_override = self.config_override.map(|config_override| config_override.core);
                $crate::send_call!($head $name, &self.handle.core, config_override, self.inner.build()).await
            }

            /// Customizes this call: its configuration, interceptors and request.
            #[inline]
            pub fn customize(self) -> crate::client::customize::CustomizableOperation<$output, $error, Self> {
                crate::client::customize::CustomizableOperation::new(self)
            }

            $( $crate::setters! { inner.$field, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        impl crate::client::customize::internal::CustomizableSend<$output, $error> for $fluent_builder {
            #[inline]
            fn send(
                self,
                config_override: crate::config::Builder,
            ) -> crate::client::customize::internal::BoxFuture<crate::client::customize::internal::SendResult<$output, $error>>
            {
                let config_override = ::std::option::Option::Some(config_override.core);
                ::std::boxed::Box::pin(
                    $crate::send_call!($head $name, &self.handle.core, config_override, self.inner.build()),
                )
            }
        }
    };
}

/// Expands to the result type of a call, written out so that the documentation shows the public types.
#[doc(hidden)]
#[macro_export]
macro_rules! call_result {
    ($output:ty, $error:ty) => {
        ::std::result::Result<
            $output,
            $crate::external::aws_smithy_runtime_api::client::result::SdkError<
                $error,
                $crate::external::aws_smithy_runtime_api::client::orchestrator::HttpResponse,
            >,
        >
    };
}

/// Defines the type of a call, which implements `Clone` unless it contains a stream.
#[doc(hidden)]
#[macro_export]
macro_rules! call_type {
    ([] $($item:tt)*) => {
        #[derive(Clone, Debug)]
        $($item)*
    };
    ([$stream:ident] $($item:tt)*) => {
        #[derive(Debug)]
        $($item)*
    };
}

/// Sends a call through the function for its kind of output.
#[doc(hidden)]
#[macro_export]
macro_rules! send_call {
    ([events] $name:ident, $($arg:expr),*) => { $crate::event_stream::send::<$name>($($arg),*) };
    ([$($fallible:ident)?] $name:ident, $($arg:expr),*) => { $crate::orchestration::send::<$name>($($arg),*) };
}

/// Defines the builder of an input, with a method to send it.
#[doc(hidden)]
#[macro_export]
macro_rules! input_builder {
    (
        $name:ident, $input:ident, $input_builder:ident $in_head:tt, $output:ident, $error:ident $head:tt {
            $( $(#[$doc:meta])* $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt $flags:tt; )*
        }
    ) => {
        $crate::builder_type! {
            #[doc = concat!("A builder of [`struct@", stringify!($input), "`].")]
            $input_builder $in_head { $( $field, $optionality $kind, $flags; )* } {}
        }

        impl $input_builder {
            $( $crate::setters! { $field, $(#[$doc])* $field, $set, $get, $optionality $kind } )*

            #[doc = concat!("Builds the [`struct@", stringify!($input), "`].")]
            #[inline]
            pub fn build(self) -> ::std::result::Result<$input, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($input {
                    $( $field: $crate::built!(self.$field, $input, $field, $optionality $kind), )*
                })
            }

            /// Sends this input with a client.
            #[inline]
            pub async fn send_with(
                self,
                client: &crate::Client,
            ) -> $crate::call_result!($output, $error) {
                $crate::send_call!($head $name, &client.handle.core, ::std::option::Option::None, self.build()).await
            }
        }
    };
}
