//! Builders of inputs, and fluent builders: what a client hands out for a call, to be filled in and sent.

/// The builder that a client hands out: an input builder that knows where to send.
macro_rules! fluent_builder {
    (
        $name:ident, $input:ident, $input_builder:ident, $output:ident, $error:ident, $fluent_builder:ident, $($send:ident)::+ {
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
            #[inline]
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
            pub async fn send(self) -> crate::client::customize::internal::SendResult<$output, $error> {
                crate::$($send)::+::<$name>(&self.handle, self.config_override, self.inner.build()).await
            }

            /// Changes this one call: other configuration, interceptors, changes to the request.
            #[inline]
            pub fn customize(self) -> crate::client::customize::CustomizableOperation<$output, $error, Self> {
                crate::client::customize::CustomizableOperation::new(self)
            }

            $( setters! { inner.$field, $input, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        impl crate::client::customize::internal::CustomizableSend<$output, $error> for $fluent_builder {
            #[inline]
            fn send(
                mut self,
                config_override: crate::config::Builder,
            ) -> crate::client::customize::internal::BoxFuture<crate::client::customize::internal::SendResult<$output, $error>>
            {
                self.config_override = ::std::option::Option::Some(config_override);
                ::std::boxed::Box::pin(self.send())
            }
        }
    };
}

/// The builder of an input, which can be sent with a client.
macro_rules! input_builder {
    (
        $method:ident, $input:ident, $input_builder:ident, $output:ident, $error:ident {
            $( $(#[$doc:meta])* $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt $flags:tt; )*
        }
    ) => {
        #[doc = concat!("A builder for [`struct@", stringify!($input), "`].")]
        #[derive(Clone, Default)]
        #[non_exhaustive]
        pub struct $input_builder {
            $( pub(crate) $field: ::std::option::Option<taken_type!($optionality $kind)>, )*
        }

        impl $input_builder {
            $( setters! { $field, $input, $(#[$doc])* $field, $set, $get, $optionality $kind } )*

            #[doc = concat!("Builds the [`struct@", stringify!($input), "`].")]
            #[inline]
            pub fn build(self) -> ::std::result::Result<$input, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($input {
                    $( $field: built!(self.$field, $input, $field, $optionality $kind), )*
                })
            }

            /// Sends this input with a client.
            #[inline]
            pub async fn send_with(
                self,
                client: &crate::Client,
            ) -> crate::client::customize::internal::SendResult<$output, $error> {
                let mut fluent_builder = client.$method();
                fluent_builder.inner = self;
                fluent_builder.send().await
            }
        }

        equal! { $input_builder { $( $field ),* } }
        debug! { $input_builder { $( $field, $field, $flags; )* } {} }
    };
}
