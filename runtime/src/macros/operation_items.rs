//! The functions of an operation that depend on the form of its input and output: events, byte streams, or a body.

/// Defines the function that uses the event stream of an input as the body. The other members become an initial message
/// if the protocol has one.
#[doc(hidden)]
#[macro_export]
macro_rules! input_items {
    ([events] $input:ident { $( $field:ident: $optionality:ident $kind:tt = $place:ident; )* }) => {
        const SENDS_EVENTS: bool = true;

        #[inline]
        fn attach_events(
            input: &mut $input,
            members: $crate::http::Body,
            cfg: &mut ::aws_smithy_types::config_bag::ConfigBag,
        ) -> $crate::http::Body {
            let body = if false $( || $crate::is_member!($place) )* { members } else { $crate::http::Body::None };
            $( let body = $crate::attach_events!(input.$field, body, cfg, $optionality $kind); )*
            body
        }
    };
    ([$($other:ident)?] $($rest:tt)*) => {};
}

/// Uses a member as the body, if it is the event stream.
#[doc(hidden)]
#[macro_export]
macro_rules! attach_events {
    ($value:expr, $body:ident, $cfg:ident, stream(sent_events($events:ty, $error:ty))) => {
        $crate::event_stream::body::<$events>(&mut $value, crate::meta::SERVICE.protocol.event_type(), $body, $cfg)
    };
    ($value:expr, $body:ident, $cfg:ident, $optionality:ident $kind:tt) => {
        $body
    };
}

/// Defines the function that reads the output from a response and, for an output with a stream, the constants for it.
#[doc(hidden)]
#[macro_export]
macro_rules! output_items {
    (
        [events] $output:ident, $builder:ident { $($rows:tt)* }
    ) => {
        const RECEIVES_EVENTS: bool = true;

        const OPEN: ::std::option::Option<$crate::orchestration::Open> =
            ::std::option::Option::Some($crate::event_stream::open::<Self>);

        /// Reads the output of a response whose body an interceptor has already read: the stream decodes the same
        /// bytes.
        #[inline]
        fn read_output(
            response: $crate::http::Response<'_>,
            request_id: ::std::option::Option<::std::string::String>,
        ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
            let body = ::aws_smithy_types::body::SdkBody::from(response.body.to_vec());
            let stream = $crate::event_stream::EventReceiver::new(body, ::std::option::Option::None);
            <Self as $crate::event_stream::EventStreamOperation>::open(response, stream, request_id)
        }
    };
    (
        [streaming] $output:ident, $builder:ident {
            $( $field:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        const OPEN: ::std::option::Option<$crate::orchestration::Open> =
            ::std::option::Option::Some($crate::http::stream::open::<Self>);

        /// Reads the output of a response whose body an interceptor has already read: the stream returns the same
        /// bytes.
        #[inline]
        fn read_output(
            response: $crate::http::Response<'_>,
            request_id: ::std::option::Option<::std::string::String>,
        ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
            let body = ::aws_smithy_types::body::SdkBody::from(response.body.to_vec());
            <Self as $crate::http::stream::StreamingOperation>::open(response, body, request_id)
        }
    };
    (
        [$($fallible:ident)?] $output:ident, $builder:ident {
            $( $field:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        #[inline]
        fn read_output(
            response: $crate::http::Response<'_>,
            request_id: ::std::option::Option<::std::string::String>,
        ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
            let mut builder = <builders::$builder>::default();
            $( $crate::read_head_row! { response, builder.$field, $kind = $place $wire $format } )*
            $crate::read_body! { output, response, builder, $( $field = $place $wire $format $flags; )* }
            $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
            builder._request_id = $crate::request_id::ResponseId::of(request_id, response.headers);
            $crate::correction::built(builder.build())
        }
    };
}

/// Reads the members in the body of a response, or of a request to a fake. If there are none, the body is ignored.
#[doc(hidden)]
#[macro_export]
macro_rules! read_body {
    ($frame:ident, $response:expr, $builder:ident, ) => {
        // Also uses `Decoding`, which is unused elsewhere in the crate of a service without members to read.
        let _ = (&$response, ::std::marker::PhantomData::<crate::meta::Decoding>);
    };
    (
        $frame:ident, $response:expr, $builder:ident,
        $( $field:ident = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )+
    ) => {
        if false $( || $crate::is_member!($place) )+ {
            $crate::read_framed!(
                $frame, $response.body,
                $crate::read_rows!($builder, { $( $field = $place $wire [$($format)?] $flags; )+ })
            )?;
        }
    };
}

/// Reads the members in a body, including the protocol's frame around outputs and errors.
#[doc(hidden)]
#[macro_export]
macro_rules! read_framed {
    (output, $body:expr, $read:expr) => {
        $crate::protocol::read_output::<crate::meta::Protocol>(
            <Self as $crate::orchestration::Operation>::NAME,
            &<Self as $crate::orchestration::Operation>::OUTPUT_ELEMENT,
            $body,
            $read,
        )
    };
    (input, $body:expr, $read:expr) => {
        $crate::protocol::read_output::<crate::meta::Protocol>(
            <Self as $crate::orchestration::Operation>::NAME,
            &<Self as $crate::orchestration::Operation>::INPUT_ELEMENT,
            $body,
            $read,
        )
    };
    (error, $body:expr, $read:expr) => {
        $crate::protocol::read_error::<crate::meta::Protocol>($body, $read)
    };
}
