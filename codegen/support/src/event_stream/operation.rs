//! Operations whose output has an event stream.

/// An operation with an event stream: as `operation!`, but for the member of the output in which the stream comes.
///
/// ```text
/// event_stream_operation! {
///     operation WatchParcel, watch_parcel: "WatchParcel", "parcels.WatchParcel", "Parcels.WatchParcel" {
///         fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
///             components
///                 .with_interceptor(EventStreamInterceptor::of::<Self>())
///         }
///     }
///
///     input …
///
///     /// What comes of it.
///     output WatchParcelOutput, WatchParcelOutputBuilder {
///         /// What happens to the parcel.
///         stream events, set_events, get_events: ParcelEvents, ParcelEventsError;
///
///         /// How long there will be events.
///         until, set_until, get_until: optional(value(DateTime)) = "until";
///     }
///
///     errors …
/// }
/// ```
///
/// The stream is there when the call is over; the other members are those of the initial response, if there is one.
macro_rules! event_stream_operation {
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
        output $output:ident, $output_builder:ident {
            $(#[$stream_doc:meta])*
            stream $stream:ident, $set_stream:ident, $get_stream:ident: $events:ty, $stream_error:ty;
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

            /// An answer that somebody else has read already is a stream of what was read.
            #[inline]
            fn read_output(
                body: &[u8],
                request_id: ::std::option::Option<::std::string::String>,
            ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
                let body = ::aws_smithy_types::body::SdkBody::from(body.to_vec());
                let stream = crate::event_stream::EventReceiver::new(body, ::std::option::Option::None);
                <Self as crate::event_stream::EventStreamOperation>::open(stream, request_id)
            }

            read_error_item! { $error { $( $variant $(: $($code)|+)?; )* } }
        }

        impl crate::event_stream::EventStreamOperation for $name {
            type Events = $events;

            #[inline]
            fn open(
                stream: crate::event_stream::EventReceiver<$events, $stream_error>,
                request_id: ::std::option::Option<::std::string::String>,
            ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
                let mut builder = <builders::$output_builder>::default().$stream(stream);
                $( correct!(builder.$out_field, $out_optionality $out_kind); )*
                builder._request_id = request_id;
                ::std::result::Result::Ok(builder.build()?)
            }

            #[inline]
            fn stream(output: &mut $output) -> &mut crate::event_stream::EventReceiver<$events, $stream_error> {
                &mut output.$stream
            }

            #[inline]
            fn read_initial_response(
                output: &mut $output,
                body: &[u8],
            ) -> ::std::result::Result<(), ::aws_smithy_runtime_api::box_error::BoxError> {
                #[allow(unused_mut)] // There can be nothing beside the stream.
                let mut builder = <builders::$output_builder>::default();
                let _ = (&output, &builder);
                output_members! { body, builder, $( $out_field = $out_key $(as $out_format)?; )* }
                $( correct!(builder.$out_field, $out_optionality $out_kind); )*
                $( output.$out_field = built!(builder.$out_field, $output, $out_field, $out_optionality $out_kind); )*
                ::std::result::Result::Ok(())
            }
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

        event_stream_output! {
            $(#[$output_doc])*
            $output, $output_builder {
                $(#[$stream_doc])*
                stream $stream: crate::event_stream::EventReceiver<$events, $stream_error>;
                $( $(#[$out_doc])* $out_field, $out_optionality $out_kind, [$($out_flag)*]; )*
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

            event_stream_output_builder! {
                $output, $output_builder {
                    $(#[$stream_doc])*
                    stream $stream, $set_stream, $get_stream: crate::event_stream::EventReceiver<$events, $stream_error>;
                    $( $(#[$out_doc])* $out_field, $out_set, $out_get, $out_optionality $out_kind, [$($out_flag)*]; )*
                }
            }

            fluent_builder! {
                $name, $input, $input_builder, $output, $error, $fluent_builder, event_stream::send {
                    $( $(#[$in_doc])* $in_field, $in_set, $in_get: $in_optionality $in_kind; )*
                }
            }
        }
    };
}
