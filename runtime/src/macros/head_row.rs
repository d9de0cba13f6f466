//! The expansion of rows for labels, query parameters, headers, the status, payloads and streams (Smithy 2.0, "HTTP
//! bindings").

/// Expands to the value of a member as an `Option` of a reference.
#[doc(hidden)]
#[macro_export]
macro_rules! as_option {
    ($value:expr, optional) => {
        $value.as_ref()
    };
    ($value:expr, $optionality:ident) => {
        ::std::option::Option::Some(&$value)
    };
}

/// Writes a member that is bound to a label, query parameter or header.
#[doc(hidden)]
#[macro_export]
macro_rules! write_head_row {
    ($head:ident, $field:ident, $value:expr, $optionality:ident $kind:tt = label($name:literal) [$($format:ty)?] $flags:tt) => {
        $head.label::<$crate::wire_format!($($format)?), _>(
            $name, $crate::structure::plain_name(stringify!($field)), $crate::as_option!($value, $optionality),
        )?;
    };
    (
        $head:ident, $field:ident, $value:expr,
        $optionality:ident ($($kind:tt)+) = query($name:literal) [$($format:ty)?] $flags:tt
    ) => {
        $crate::write_query! {
            $head, $field, $crate::as_option!($value, $optionality), ($($kind)+), $name, [$($format)?] $flags
        }
    };
    ($head:ident, $field:ident, $value:expr, $optionality:ident $kind:tt = query_params() [$($format:ty)?] $flags:tt) => {
        $head.query_params($crate::as_option!($value, $optionality));
    };
    (
        $head:ident, $field:ident, $value:expr,
        $optionality:ident (list($($item:tt)+)) = header($name:literal) [$($format:ty)?] $flags:tt
    ) => {
        $head.header_list::<$crate::wire_format!($($format)?), _>(
            $name, $crate::structure::plain_name(stringify!($field)),
            $crate::as_option!($value, $optionality).map(::std::vec::Vec::as_slice),
        )?;
    };
    ($head:ident, $field:ident, $value:expr, $optionality:ident $kind:tt = header($name:literal) [$($format:ty)?] $flags:tt) => {
        $head.header::<$crate::wire_format!($($format)?), _>(
            $name, $crate::structure::plain_name(stringify!($field)), $crate::as_option!($value, $optionality),
        )?;
    };
    (
        $head:ident, $field:ident, $value:expr,
        $optionality:ident $kind:tt = prefix_headers($prefix:literal) [$($format:ty)?] $flags:tt
    ) => {
        $head.prefix_headers(
            $prefix, $crate::structure::plain_name(stringify!($field)), $crate::as_option!($value, $optionality),
        )?;
    };
    ($head:ident, $field:ident, $value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt) => {};
}

/// Writes a query parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! write_query {
    ($head:ident, $field:ident, $value:expr, (list($($item:tt)+)), $name:literal, [$($format:ty)?] [required]) => {
        $head.required_query_list::<$crate::wire_format!($($format)?), _>(
            $name, $crate::structure::plain_name(stringify!($field)), $value.map(::std::vec::Vec::as_slice),
        )?;
    };
    ($head:ident, $field:ident, $value:expr, (list($($item:tt)+)), $name:literal, [$($format:ty)?] $flags:tt) => {
        $head.query_list::<$crate::wire_format!($($format)?), _>($name, $value.map(::std::vec::Vec::as_slice))?;
    };
    ($head:ident, $field:ident, $value:expr, $kind:tt, $name:literal, [$($format:ty)?] [$(sensitive)? required]) => {
        $head.required_query::<$crate::wire_format!($($format)?), _>(
            $name, $crate::structure::plain_name(stringify!($field)), $value,
        )?;
    };
    ($head:ident, $field:ident, $value:expr, $kind:tt, $name:literal, [$($format:ty)?] $flags:tt) => {
        $head.query::<$crate::wire_format!($($format)?), _>($name, $value)?;
    };
}

/// Returns the body from the enclosing function, if the member is the payload.
#[doc(hidden)]
#[macro_export]
macro_rules! write_payload_row {
    ($value:expr, stream(value($type:ty)) = payload $wire:tt [$($format:ty)?]) => {
        return ::std::result::Result::Ok($crate::http::Body::Stream(::std::mem::take(&mut $value).into_inner()));
    };
    ($value:expr, $optionality:ident $kind:tt = payload(bytes) [$($format:ty)?]) => {
        return ::std::result::Result::Ok(match $crate::as_option!($value, $optionality) {
            ::std::option::Option::Some(value) => {
                $crate::http::Body::Bytes(::aws_smithy_types::Blob::as_ref(value).to_vec())
            }
            ::std::option::Option::None => $crate::http::Body::None,
        });
    };
    ($value:expr, $optionality:ident $kind:tt = payload(text) [$($format:ty)?]) => {
        return ::std::result::Result::Ok(match $crate::as_option!($value, $optionality) {
            ::std::option::Option::Some(value) => {
                $crate::http::Body::Bytes(::std::convert::AsRef::<str>::as_ref(value).as_bytes().to_vec())
            }
            ::std::option::Option::None => $crate::http::Body::None,
        });
    };
    ($value:expr, $optionality:ident $kind:tt = payload(structure $(, $element:expr)?) [$($format:ty)?]) => {
        return match $crate::as_option!($value, $optionality) {
            ::std::option::Option::Some(value) => {
                $crate::codec::write_payload::<crate::meta::Encoding, _>(
                    value, &$crate::first!($($element,)? $crate::codec::Element::NONE),
                )
                .map($crate::http::Body::Bytes)
            }
            ::std::option::Option::None => {
                <crate::meta::Protocol as $crate::protocol::Protocol>::unset_structure()
                    .map_or(::std::result::Result::Ok($crate::http::Body::None), |body| {
                        ::std::result::Result::Ok($crate::http::Body::Bytes(body.to_vec()))
                    })
            }
        };
    };
    ($value:expr, $optionality:ident $kind:tt = payload(value $(, $element:expr)?) [$($format:ty)?]) => {
        return match $crate::as_option!($value, $optionality) {
            ::std::option::Option::Some(value) => {
                $crate::codec::write_payload::<crate::meta::Encoding, _>(
                    value, &$crate::first!($($element,)? $crate::codec::Element::NONE),
                )
                .map($crate::http::Body::Bytes)
            }
            ::std::option::Option::None => ::std::result::Result::Ok($crate::http::Body::None),
        };
    };
    ($value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => {};
}

/// Reads a member that is the payload or bound to a header or the status.
#[doc(hidden)]
#[macro_export]
macro_rules! read_head_row {
    ($response:expr, $value:expr, (list($($item:tt)+)) = header($name:literal) [$($format:ty)?]) => {
        $value = $crate::http::response::header_list::<$crate::wire_format!($($format)?), _>(&$response, $name)?;
    };
    ($response:expr, $value:expr, $kind:tt = header($name:literal) [$($format:ty)?]) => {
        $value = $crate::http::response::header::<$crate::wire_format!($($format)?), _>(&$response, $name)?;
    };
    ($response:expr, $value:expr, $kind:tt = prefix_headers($prefix:literal) [$($format:ty)?]) => {
        $value = $crate::http::response::prefix_headers(&$response, $prefix)?;
    };
    ($response:expr, $value:expr, $kind:tt = status() [$($format:ty)?]) => {
        $value = ::std::option::Option::Some($response.status.into());
    };
    ($response:expr, $value:expr, (value($type:ty)) = payload(bytes) [$($format:ty)?]) => {
        if !$response.body.is_empty() {
            $value = ::std::option::Option::Some(<$type>::new($response.body));
        }
    };
    ($response:expr, $value:expr, $kind:tt = payload(text) [$($format:ty)?]) => {
        if !$response.body.is_empty() {
            $value = ::std::option::Option::Some(::std::str::from_utf8($response.body)?.into());
        }
    };
    ($response:expr, $value:expr, $kind:tt = payload(structure $(, $element:expr)?) [$($format:ty)?]) => {
        $crate::read_head_row! { $response, $value, $kind = payload(value $(, $element)?) [$($format)?] }
    };
    ($response:expr, $value:expr, $kind:tt = payload(value $(, $element:expr)?) [$($format:ty)?]) => {
        if !$response.body.is_empty() {
            $value = <crate::meta::Protocol as $crate::protocol::Protocol>::read_output(
                "",
                &$crate::first!($($element,)? $crate::codec::Element::NONE),
                $response.body,
                |reader| $crate::codec::Read::<crate::meta::Decoding>::read(reader, $crate::read_names!([])),
            )?;
        }
    };
    ($response:expr, $value:expr, $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => {};
}

/// Implements the part of an operation that creates an output with a byte stream.
#[doc(hidden)]
#[macro_export]
macro_rules! streaming_operation {
    (
        [streaming] $name:ident, $output:ident, $builder:ident {
            $( $field:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        impl $crate::http::stream::StreamingOperation for $name {
            #[inline]
            fn open(
                response: $crate::http::Response<'_>,
                body: ::aws_smithy_types::body::SdkBody,
                request_id: ::std::option::Option<::std::string::String>,
            ) -> ::std::result::Result<$output, ::aws_smithy_runtime_api::box_error::BoxError> {
                let stream = ::aws_smithy_types::byte_stream::ByteStream::new(body);
                let _ = &response;
                let mut builder = <builders::$builder>::default();
                $( $crate::open_row! { response, builder.$field, stream, $optionality $kind = $place $wire $format } )*
                $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
                builder._request_id = $crate::request_id::ResponseId::of(request_id, response.headers);
                $crate::correction::built(builder.build())
            }
        }
    };
    ([$($other:ident)?] $($rest:tt)*) => {};
}

/// Reads a member of an output with a stream: the stream itself, or a member that is bound to a header or the status.
#[doc(hidden)]
#[macro_export]
macro_rules! open_row {
    ($response:expr, $value:expr, $stream:ident, stream $kind:tt = $place:ident $wire:tt $format:tt) => {
        $value = ::std::option::Option::Some($stream);
    };
    ($response:expr, $value:expr, $stream:ident, $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt) => {
        $crate::read_head_row! { $response, $value, $kind = $place $wire $format }
    };
}
