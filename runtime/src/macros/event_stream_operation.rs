//! Operations whose output has an event stream.

/// Implements the part of an operation that opens the stream and reads the other members. The stream is available when
/// the call returns; the other members come from headers, or from the initial response if the protocol has one.
#[doc(hidden)]
#[macro_export]
macro_rules! event_stream_operation {
    (
        [events] $name:ident, $output:ident, $builder:ident {
            $( $field:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::event_stream::EventStreamOperation for $name {
            $( $crate::stream_items! { $output, $field: $optionality $kind } )*

            #[inline]
            fn open(
                response: $crate::http::Response<'_>,
                stream: $crate::event_stream::ReceiverOf<Self>,
                request_id: ::std::option::Option<::std::string::String>,
            ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
                let _ = &response;
                let mut builder = <builders::$builder>::default();
                $( $crate::open_row! { response, builder.$field, stream, $optionality $kind = $place $wire $format } )*
                $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
                builder._request_id = $crate::request_id::ResponseId::of(request_id, response.headers);
                ::std::result::Result::Ok(builder.build()?)
            }

            #[inline]
            fn read_initial_response(
                output: &mut $output,
                body: &[u8],
            ) -> ::std::result::Result<(), ::aws_smithy_runtime_api::box_error::BoxError> {
                #[allow(unused_mut)] // The stream may be the only member.
                let mut builder = <builders::$builder>::default();
                let headers = ::aws_smithy_runtime_api::http::Headers::new();
                let response = $crate::event_stream::response(body, &headers);
                $crate::read_body! { output, response, builder, $( $field = $place $wire $format $flags; )* }
                $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
                $( $crate::replace_member! { output, builder, $field, $optionality $kind } )*
                let _ = (&output, &response);
                ::std::result::Result::Ok(())
            }
        }
    };
    ([$($fallible:ident)?] $($rest:tt)*) => {};
}

/// Defines the items of `EventStreamOperation` that come from the row of the stream.
#[doc(hidden)]
#[macro_export]
macro_rules! stream_items {
    ($output:ident, $field:ident: stream(events($events:ty, $error:ty))) => {
        type Events = $events;

        #[inline]
        fn stream(output: &mut $output) -> &mut $crate::event_stream::ReceiverOf<Self> {
            &mut output.$field
        }
    };
    ($output:ident, $field:ident: $optionality:ident $kind:tt) => {};
}

/// Replaces a member of an output with that of a builder, unless it is the stream.
#[doc(hidden)]
#[macro_export]
macro_rules! replace_member {
    ($output:ident, $builder:ident, $field:ident, stream $kind:tt) => {};
    ($output:ident, $builder:ident, $field:ident, $optionality:ident $kind:tt) => {
        $output.$field = $crate::built!($builder.$field, $output, $field, $optionality $kind);
    };
}
