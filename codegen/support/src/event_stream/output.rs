//! Outputs with an event stream, which cannot be cloned or compared as others can.

/// The output and its accessors.
macro_rules! event_stream_output {
    (
        $(#[$shape_doc:meta])*
        $name:ident, $builder:ident {
            $(#[$stream_doc:meta])*
            stream $stream:ident: $receiver:ty;
            $( $(#[$doc:meta])* $field:ident, $optionality:ident $kind:tt, [$($flag:ident)*]; )*
        }
    ) => {
        $(#[$shape_doc])*
        #[non_exhaustive]
        pub struct $name {
            $(#[$stream_doc])*
            pub $stream: $receiver,
            $( $(#[$doc])* pub $field: field_type!($optionality $kind), )*
            pub(crate) _request_id: ::std::option::Option<::std::string::String>,
        }

        impl $name {
            #[doc = concat!("A builder for `", stringify!($name), "`.")]
            #[inline]
            pub fn builder() -> $builder {
                <$builder>::default()
            }

            #[doc = concat!("The stream `", stringify!($stream), "`. To receive from it, take the field.")]
            #[inline]
            pub fn $stream(&self) -> &$receiver {
                &self.$stream
            }

            $( accessor! { $field, $optionality $kind } )*
        }

        debug! { $name { $stream, $stream, []; $( $field, $field, [$($flag)*]; )* } { _request_id } }

        impl ::aws_types::request_id::RequestId for $name {
            fn request_id(&self) -> ::std::option::Option<&str> {
                self._request_id.as_deref()
            }
        }
    };
}

/// The builder of such an output.
macro_rules! event_stream_output_builder {
    (
        $name:ident, $builder:ident {
            $(#[$stream_doc:meta])*
            stream $stream:ident, $set_stream:ident, $get_stream:ident: $receiver:ty;
            $( $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, $optionality:ident $kind:tt, [$($flag:ident)*]; )*
        }
    ) => {
        #[doc = concat!("A builder for [`struct@", stringify!($name), "`].")]
        #[derive(Default)]
        #[non_exhaustive]
        pub struct $builder {
            pub(crate) $stream: ::std::option::Option<$receiver>,
            $( pub(crate) $field: ::std::option::Option<taken_type!($optionality $kind)>, )*
            pub(crate) _request_id: ::std::option::Option<::std::string::String>,
        }

        impl $builder {
            setters! { $stream, $name, $(#[$stream_doc])* $stream, $set_stream, $get_stream, required (value($receiver)) }
            $( setters! { $field, $name, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        build! {
            $name, $builder, [fallible],
            { $stream, required (value($receiver)); $( $field, $optionality $kind; )* } { _request_id }
        }
        debug! { $builder { $stream, $stream, []; $( $field, $field, [$($flag)*]; )* } { _request_id } }
    };
}
