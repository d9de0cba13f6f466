//! The macro for the table of an event stream, and the part of its expansion that converts messages to events and
//! errors.

/// Defines an event stream of the service.
///
/// ```text
/// event_stream! {
///     /// The events of a parcel.
///     pub enum ParcelEvents: received {
///         /// The parcel was scanned.
///         Scanned(value(Scanned)), as_scanned, is_scanned = event("scanned") {
///             place: optional header(text) = "place";
///             picture: optional payload(bytes);
///         }
///     }
///
///     errors ParcelEventsError {
///         /// The parcel is lost.
///         LostException, is_lost_exception: "lost";
///     }
/// }
/// ```
///
/// The words after the name are the directions of the stream: `received`, `sent`, or both. The strings for events and
/// errors are the values of `:event-type` and `:exception-type`. Fields in braces are not in the structure of the
/// payload: they are in a header, or are the payload itself. `retried` follows the code of an error that the model
/// marks as retryable.
///
/// If the stream is sent, the XML element around a structure can be specified:
/// `event("scanned", Element::named("Scanned"))`, `"lost" in (Element::named("LostException"))`,
/// `payload(structure, Element::named("Weight"))`. `headers_only` marks an event that has no payload.
#[macro_export]
macro_rules! event_stream {
    (
        $(#[$shape_doc:meta])*
        pub enum $name:ident: $($direction:ident)+ {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($($kind:tt)+))?, $as_variant:ident, $is_variant:ident = event($key:literal $(, $element:expr)?)
                    $(, $flag:ident)*
                    $({ $( $field:ident: $optionality:ident $place:ident $how:tt $(= $header:literal)?; )* })? $(;)?
            )*
        }

        errors $error:ident {
            $(
                $(#[$error_doc:meta])*
                $error_variant:ident, $is_error:ident: $code:literal $(in $error_element:tt)? $(, $retried:ident)?
                    $({
                        $( $error_field:ident: $error_optionality:ident $error_place:ident $error_how:tt
                            $(= $error_header:literal)?; )*
                    })? $(;)?
            )*
        }
    ) => {
        $crate::union_type! {
            $(#[$shape_doc])*
            $name { $( $(#[$doc])* $variant [$(($($kind)+))?], $as_variant, $is_variant, [$($flag)*]; )* }
        }

        $crate::operation_error! {
            $name ($name), $error { $( $(#[$error_doc])* $error_variant, $is_error $(, $retried)?; )* }
        }

        $crate::received_events! {
            [$($direction)+] $name {
                $( $key => $variant [$($($kind)+)?] { $($( $field: $optionality $place $how $(= $header)?; )*)? } )*
            }
            $error {
                $( $code => $error_variant {
                    $($( $error_field: $error_optionality $error_place $error_how $(= $error_header)?; )*)?
                } )*
            }
        }

        $crate::sent_events! {
            [$($direction)+] $name {
                $(
                    $key [$($element)?] => $variant [$($($kind)+)?] [$($flag)*]
                        { $($( $field: $optionality $place $how $(= $header)?; )*)? }
                )*
            }
            $error {
                $( $code [$($error_element)?] => $error_variant {
                    $($( $error_field: $error_optionality $error_place $error_how $(= $error_header)?; )*)?
                } )*
            }
        }
    };
}

/// Converts messages to events and errors, if the service sends them.
#[doc(hidden)]
#[macro_export]
macro_rules! received_events {
    ([sent] $($rest:tt)*) => {};
    (
        [$($direction:ident)+] $name:ident {
            $(
                $key:literal => $variant:ident [$($kind:tt)*]
                    { $( $field:ident: $optionality:ident $place:ident $how:tt $(= $header:literal)?; )* }
            )*
        }
        $error:ident {
            $(
                $code:literal => $error_variant:ident {
                    $( $error_field:ident: $error_optionality:ident $error_place:ident $error_how:tt
                        $(= $error_header:literal)?; )*
                }
            )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::event_stream::EventStream for $name {
            type Error = $error;

            fn protocol() -> &'static dyn $crate::protocol::Wire {
                crate::meta::SERVICE.protocol
            }

            fn read_event(
                kind: &str,
                message: &::aws_smithy_types::event_stream::Message,
            ) -> ::std::result::Result<Self, ::aws_smithy_runtime_api::box_error::BoxError> {
                let _ = message;
                ::std::result::Result::Ok(match kind {
                    $(
                        $key => $crate::read_event! {
                            message, $variant, [$($kind)*] $( $field: $optionality $place $how $(= $header)?; )*
                        },
                    )*
                    _ => Self::Unknown,
                })
            }

            fn read_exception(
                kind: &str,
                message: &::aws_smithy_types::event_stream::Message,
                meta: ::aws_smithy_types::error::ErrorMetadata,
            ) -> ::std::result::Result<
                ::std::option::Option<$error>,
                ::aws_smithy_runtime_api::box_error::BoxError,
            > {
                let headers = ::aws_smithy_runtime_api::http::Headers::new();
                let _ = (message, &meta, &headers);
                ::std::result::Result::Ok(match kind {
                    $(
                        $code => {
                            let body = $crate::event_body!(message $($error_place)*);
                            #[allow(unused_mut)] // Not every error has members outside of the payload.
                            let mut error: crate::types::error::$error_variant =
                                $crate::modeled_error::ModeledError::read($crate::event_stream::response(body, &headers), meta)?;
                            $(
                                $crate::bind! { message, error.$error_field: $error_optionality $error_place $error_how
                                    $(= $error_header)? }
                            )*
                            ::std::option::Option::Some($error::$error_variant(error))
                        }
                    )*
                    _ => ::std::option::Option::None,
                })
            }
        }
    };
}

/// Reads an event: the structure in its payload, then the fields in other places. An event without a value has nothing
/// to read.
#[doc(hidden)]
#[macro_export]
macro_rules! read_event {
    ($message:ident, $variant:ident, []) => { Self::$variant };
    (
        $message:ident, $variant:ident, [$kind:ident($type:ty)]
        $( $field:ident: $optionality:ident $place:ident $how:tt $(= $header:literal)?; )*
    ) => {{
        #[allow(unused_mut)] // Not every event has members outside of the payload.
        let mut event: $type =
            $crate::event_stream::payload::read::<crate::meta::Decoding, _>($crate::event_body!($message $($place)*))?;
        $( $crate::bind! { $message, event.$field: $optionality $place $how $(= $header)? } )*
        Self::$variant(event)
    }};
}

/// Expands to the bytes of the structure in a message: its payload, or nothing if a field is the payload.
#[doc(hidden)]
#[macro_export]
macro_rules! event_body {
    ($message:ident $(header)*) => {
        $message.payload()
    };
    ($message:ident $($place:ident)*) => {
        b""
    };
}

/// Sets a field to the value of its member in a message, if the message has it.
#[doc(hidden)]
#[macro_export]
macro_rules! bind {
    ($message:ident, $event:ident.$field:ident: optional $place:ident $how:tt $(= $header:literal)?) => {
        if let ::std::option::Option::Some(value) = $crate::event_value!($place $how $message $(, $header)?)? {
            $event.$field = ::std::option::Option::Some(value);
        }
    };
    ($message:ident, $event:ident.$field:ident: required $place:ident $how:tt $(= $header:literal)?) => {
        if let ::std::option::Option::Some(value) = $crate::event_value!($place $how $message $(, $header)?)? {
            $event.$field = value;
        }
    };
}

/// Reads the value of a member from its place in a message.
#[doc(hidden)]
#[macro_export]
macro_rules! event_value {
    (payload (structure $(, $element:expr)?) $message:ident) => {
        $crate::event_stream::payload::structure::<crate::meta::Decoding, _>($message)
    };
    ($place:ident ($how:ident) $message:ident $(, $header:literal)?) => {
        $crate::event_stream::$place::$how($message $(, $header)?)
    };
}
