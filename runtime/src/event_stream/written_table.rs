//! The part of the expansion of [`event_stream!`](crate::event_stream!) that converts events and errors to messages.

/// Converts events and errors to messages, if the client sends them.
#[doc(hidden)]
#[macro_export]
macro_rules! sent_events {
    ([received] $($rest:tt)*) => {};
    (
        [$($direction:ident)+] $name:ident {
            $( $key:literal [$($element:expr)?] => $variant:ident [$($kind:tt)*] $flags:tt $bindings:tt )*
        }
        $error:ident {
            $( $code:literal [$($error_element:tt)?] => $error_variant:ident $error_bindings:tt )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::event_stream::SentEvents for $name {
            type Error = $error;

            fn write_event(
                self,
            ) -> ::std::result::Result<
                ::aws_smithy_types::event_stream::Message,
                $crate::event_stream::Unwritable,
            > {
                match self {
                    $(
                        $crate::event_pattern!($variant, event [$($kind)*]) => {
                            let message = $crate::event_stream::MessageWriter::event($key);
                            $crate::write_event! { message, event, [$($kind)*] [$($element)?] $flags $bindings }
                        }
                    )*
                    Self::Unknown => ::std::result::Result::Err($crate::event_stream::unknown_event(stringify!($name))),
                }
            }

            fn write_exception(
                error: $error,
            ) -> ::std::result::Result<
                ::aws_smithy_types::event_stream::Message,
                $crate::event_stream::Unwritable,
            > {
                match error {
                    $(
                        $error::$error_variant(error) => {
                            let message = $crate::event_stream::MessageWriter::exception($code);
                            $crate::write_event! {
                                message, error, [value] [$($error_element)?] [] $error_bindings
                            }
                        }
                    )*
                    _ => ::std::result::Result::Ok($crate::event_stream::MessageWriter::unmodeled_exception().finish()),
                }
            }
        }
    };
}

/// Expands to the pattern of a variant, which binds its value if it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! event_pattern {
    ($variant:ident, $event:ident []) => {
        Self::$variant
    };
    ($variant:ident, $event:ident [$($kind:tt)+]) => {
        Self::$variant($event)
    };
}

/// Writes the payload of an event, then the fields that are in headers. An event without a value has nothing to write.
#[doc(hidden)]
#[macro_export]
macro_rules! write_event {
    ($message:ident, $event:ident, [] $element:tt $flags:tt $bindings:tt) => {
        ::std::result::Result::Ok($message.finish())
    };
    (
        $message:ident, $event:ident, [$($kind:tt)+] $element:tt $flags:tt
            { $( $field:ident: $optionality:ident $place:ident $how:tt $(= $header:literal)?; )* }
    ) => {{
        #[allow(unused_mut)] // Not every event has members.
        let mut message = $message;
        $crate::write_event_document! { message, $event, $element $flags [$($place)*] }
        $( $crate::write_event_payload! { message, $event.$field, $optionality $place $how } )*
        $( $crate::write_event_header! { message, $event.$field, $optionality $place $how $(= $header)? } )*
        let _ = $event;
        ::std::result::Result::Ok(message.finish())
    }};
}

/// Writes the structure of an event as its payload, unless a field is the payload, or all fields are in headers.
#[doc(hidden)]
#[macro_export]
macro_rules! write_event_document {
    ($message:ident, $event:ident, $element:tt [$(sensitive)? headers_only] $places:tt) => {};
    ($message:ident, $event:ident, [$($element:expr)?] $flags:tt [$(header)*]) => {
        $message.document(
            crate::meta::SERVICE.protocol.event_type(),
            ::std::option::Option::Some($crate::codec::write_payload::<crate::meta::Encoding, _>(
                &$event, &$crate::first!($($element,)? $crate::codec::Element::NONE),
            )),
        )?;
    };
    ($message:ident, $event:ident, $element:tt $flags:tt $places:tt) => {};
}

/// Writes a field that is the payload.
#[doc(hidden)]
#[macro_export]
macro_rules! write_event_payload {
    ($message:ident, $value:expr, $optionality:ident payload(bytes)) => {
        $message.bytes($crate::taken!($value, $optionality));
    };
    ($message:ident, $value:expr, $optionality:ident payload(text)) => {
        $message.text($crate::taken!($value, $optionality));
    };
    ($message:ident, $value:expr, $optionality:ident payload(structure $(, $element:expr)?)) => {
        $message.document(
            crate::meta::SERVICE.protocol.event_type(),
            $crate::as_option!($value, $optionality).map(|value| {
                $crate::codec::write_payload::<crate::meta::Encoding, _>(
                    value, &$crate::first!($($element,)? $crate::codec::Element::NONE),
                )
            }),
        )?;
    };
    ($message:ident, $value:expr, $optionality:ident $place:ident $how:tt) => {};
}

/// Writes a field that is in a header, if it is set.
#[doc(hidden)]
#[macro_export]
macro_rules! write_event_header {
    ($message:ident, $value:expr, $optionality:ident header(text) = $name:literal) => {
        if let ::std::option::Option::Some(value) = $crate::as_option!($value, $optionality) {
            $message.header($name, $crate::event_stream::header::of_text(value));
        }
    };
    ($message:ident, $value:expr, $optionality:ident header(value) = $name:literal) => {
        if let ::std::option::Option::Some(value) = $crate::taken!($value, $optionality) {
            $message.header($name, $crate::event_stream::header::HeaderValue::into_header(value));
        }
    };
    ($message:ident, $value:expr, $optionality:ident $place:ident $how:tt) => {};
}

/// Expands to the value of a member as an `Option`.
#[doc(hidden)]
#[macro_export]
macro_rules! taken {
    ($value:expr, optional) => {
        $value
    };
    ($value:expr, $optionality:ident) => {
        ::std::option::Option::Some($value)
    };
}
