//! Shapes in the formats of `serde`, from the rows of their tables.
//!
//! In its module `ext`, a generated crate imports [`serde_shape`](crate::serde_shape) if its feature `serde` is on, and
//! otherwise [`nothing`](crate::nothing) under that name.

/// Implements `Serialize` and `Deserialize` for a shape.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_shape {
    // Structures with streams, which only a call can read or send, implement neither trait.
    (structure $name:ident, $builder:ident [streaming] $($rows:tt)*) => {};
    (structure $name:ident, $builder:ident [events] $($rows:tt)*) => {};
    (
        structure $name:ident, $builder:ident [$($fallible:ident)?] {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        $crate::serde_shape! {
            @ $name, $builder [] { $( $field, $optionality $kind = $place $wire $format $flags; )* }
        }
    };
    (
        error $name:ident, $builder:ident {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        $crate::serde_shape! {
            @ $name, $builder [error] { $( $field, $optionality $kind = $place $wire $format $flags; )* }
        }
    };
    (
        @ $name:ident, $builder:ident $error:tt {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt $format:tt $flags:tt; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::ext::serde::SerializeAs<crate::meta::Decoding> for $name {
            fn serialize_as<S: $crate::ext::serde::Serializer>(
                &self,
                serializer: S,
                exposed: bool,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                let count = $crate::serde_code!(count self $error)
                    $( + $crate::serde_count!(self.$field, exposed, $optionality $flags) )*;
                let mut members = $crate::ext::serde::Members::<S>::new(serializer, count, exposed)?;
                $crate::serde_code!(write self members $error);
                $( $crate::serde_write!(
                    $name, members, self.$field, exposed, $field, $optionality $kind = $place $wire $format $flags
                ); )*
                members.end()
            }
        }

        #[doc(hidden)]
        impl<'de> $crate::ext::serde::ReadMembers<'de> for $name {
            type Builder = $builder;

            const NAME: &'static str = stringify!($name);
            const NAMES: &'static [&'static str] = &[$( $crate::serde_wire_name!($place $wire $field) ),*];

            fn read_member<A: $crate::ext::serde::MapAccess<'de>>(
                builder: &mut $builder,
                name: &str,
                entry: &mut $crate::ext::serde::Entry<'_, A>,
            ) -> ::std::result::Result<bool, A::Error> {
                $crate::serde_code!(read builder name entry $error);
                $(
                    if name == $crate::serde_name!($name, $place $wire $field) {
                        builder.$field = $crate::serde_read!(entry, $format);
                        return ::std::result::Result::Ok(true);
                    }
                )*
                let _ = (builder, name, entry);
                ::std::result::Result::Ok(false)
            }

            fn finish(
                #[allow(unused_mut)] // A structure may have no members.
                mut builder: $builder,
            ) -> ::std::result::Result<Self, $crate::external::aws_smithy_types::error::operation::BuildError> {
                // Without the flags, so that members that can be absent stay as they were serialized.
                $( $crate::correct!(builder.$field, $optionality $kind []); )*
                $crate::serde_code!(finish builder $error $($field)*);
                $crate::correction::Built::built(builder.build())
            }
        }

        $crate::serde_impls! { $name, $crate::ext::serde::deserialize_structure }
    };
    (
        union $name:ident {
            $( $variant:ident [$(($($kind:tt)+))?] $name_on_wire:literal [$($format:ty)?] [$($flags:tt)*]; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::ext::serde::SerializeAs<crate::meta::Decoding> for $name {
            fn serialize_as<S: $crate::ext::serde::Serializer>(
                &self,
                serializer: S,
                exposed: bool,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    $(
                        Self::$variant $(($crate::payload!(value, $($kind)+)))? => {
                            $crate::ext::serde::serialize_variant::<
                                crate::meta::Decoding, $crate::wire_format!($($format)?), _, S,
                            >(
                                serializer,
                                ($name_on_wire, $crate::is_sensitive!($($flags)*)),
                                $crate::serde_payload!($($crate::payload!(value, $($kind)+))?),
                                exposed,
                            )
                        }
                    )*
                    Self::Unknown => $crate::ext::serde::serialize_unknown::<S>(stringify!($name)),
                }
            }
        }

        #[doc(hidden)]
        impl<'de> $crate::ext::serde::ReadVariant<'de> for $name {
            const NAME: &'static str = stringify!($name);
            const UNKNOWN: Self = Self::Unknown;

            fn read_variant<A: $crate::ext::serde::MapAccess<'de>>(
                name: &str,
                entry: &mut $crate::ext::serde::Entry<'_, A>,
            ) -> ::std::result::Result<::std::option::Option<Self>, A::Error> {
                match name {
                    $(
                        $name_on_wire => $crate::serde_variant!(
                            entry, $variant [$($($kind)+)?] [$($format)?]
                        ),
                    )*
                    _ => entry.skip().map(|()| ::std::option::Option::Some(Self::Unknown)),
                }
            }
        }

        $crate::serde_impls! { $name, $crate::ext::serde::deserialize_union }
    };
    (string_enum $name:ident [$($flag:ident)?]) => {
        #[doc(hidden)]
        impl $crate::ext::serde::SerializeAs<crate::meta::Decoding> for $name {
            fn serialize_as<S: $crate::ext::serde::Serializer>(
                &self,
                serializer: S,
                exposed: bool,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::ext::serde::serialize_enum(serializer, self.as_str(), !exposed && $crate::is_sensitive!($($flag)?))
            }
        }

        $crate::serde_impls! { $name, $crate::ext::serde::deserialize_enum }
    };
}

/// Implements the traits of `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_impls {
    ($name:ident, $deserialize:path) => {
        #[doc(hidden)]
        impl $crate::ext::serde::Shape for $name {
            type Codec = crate::meta::Decoding;
        }

        #[doc(hidden)]
        impl<'de> $crate::ext::serde::DeserializeAs<'de, crate::meta::Decoding> for $name {
            fn deserialize_as<D: $crate::ext::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $deserialize(deserializer)
            }
        }

        /// Uses the protocol's names and formats, and omits sensitive members; see [`Exposed`](crate::ext::Exposed).
        impl $crate::ext::serde::Serialize for $name {
            fn serialize<S: $crate::ext::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::ext::serde::SerializeAs::<crate::meta::Decoding>::serialize_as(self, serializer, false)
            }
        }

        /// Uses the protocol's names and formats, and accepts sensitive members.
        impl<'de> $crate::ext::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::ext::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $deserialize(deserializer)
            }
        }
    };
}

/// Serializes and deserializes the code of an error, which is in `meta` rather than a member.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_code {
    (count $self:ident []) => { 0 };
    (count $self:ident [error]) => { ::std::primitive::usize::from($self.meta.code().is_some()) };
    (write $self:ident $members:ident []) => { };
    (write $self:ident $members:ident [error]) => {
        if let ::std::option::Option::Some(code) = $self.meta.code() {
            $members.code(code)?;
        }
    };
    (read $builder:ident $name:ident $entry:ident []) => {};
    (read $builder:ident $name:ident $entry:ident [error]) => {
        if $name == "__type" {
            let code: ::std::option::Option<::std::string::String> =
                $entry.value::<crate::meta::Decoding, $crate::codec::Plain, _>()?;
            $builder.meta = code.map(|code| {
                $crate::external::aws_smithy_types::error::ErrorMetadata::builder().code(code).build()
            });
            return ::std::result::Result::Ok(true);
        }
    };
    (finish $builder:ident [] $($field:ident)*) => {};
    (finish $builder:ident [error] $($field:ident)*) => {
        let meta = $builder.meta.take().unwrap_or_default();
        $( $crate::serde_message! { $builder, meta, $field } )*
        $builder.set_meta(::std::option::Option::Some(meta));
    };
}

/// Puts the message of an error into its metadata, if the row is that of the message.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_message {
    ($builder:ident, $meta:ident, message) => {
        let $meta = match &$builder.message {
            ::std::option::Option::Some(message) => $meta.into_builder().message(message.clone()).build(),
            ::std::option::Option::None => $meta,
        };
    };
    ($builder:ident, $meta:ident, $field:ident) => {};
}

/// Whether flags begin with `sensitive`.
#[doc(hidden)]
#[macro_export]
macro_rules! is_sensitive {
    (sensitive $($flags:tt)*) => {
        true
    };
    ($($flags:tt)*) => {
        false
    };
}

/// Expands to the number of members that a row adds to the serialized shape: zero or one.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_count {
    ($value:expr, $exposed:ident, optional [$($flags:tt)*]) => {
        ::std::primitive::usize::from($value.is_some() && ($exposed || !$crate::is_sensitive!($($flags)*)))
    };
    ($value:expr, $exposed:ident, $optionality:ident [$($flags:tt)*]) => {
        ::std::primitive::usize::from($exposed || !$crate::is_sensitive!($($flags)*))
    };
}

/// Serializes the member of a row.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_write {
    (
        $shape:ident, $members:ident, $value:expr, $exposed:ident, $field:ident,
        optional $kind:tt = $place:ident $wire:tt [$($format:ty)?] [$($flags:tt)*]
    ) => {
        if let ::std::option::Option::Some(value) = &$value
            && ($exposed || !$crate::is_sensitive!($($flags)*))
        {
            $members.member::<crate::meta::Decoding, $crate::wire_format!($($format)?), _>(
                $crate::serde_name!($shape, $place $wire $field), value,
            )?;
        }
    };
    (
        $shape:ident, $members:ident, $value:expr, $exposed:ident, $field:ident,
        $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] [$($flags:tt)*]
    ) => {
        if $exposed || !$crate::is_sensitive!($($flags)*) {
            $members.member::<crate::meta::Decoding, $crate::wire_format!($($format)?), _>(
                $crate::serde_name!($shape, $place $wire $field), &$value,
            )?;
        }
    };
}

/// Deserializes the value of a row.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_read {
    ($entry:ident, [$($format:ty)?]) => {
        $entry.value::<crate::meta::Decoding, $crate::wire_format!($($format)?), _>()?
    };
}

/// Expands to the name of a member. If another member has the same name, the name of an XML attribute or of a member
/// outside the body is prefixed with its place.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_name {
    ($shape:ident, member $wire:tt $field:ident) => {
        $crate::serde_wire_name!(member $wire $field)
    };
    ($shape:ident, prefix_headers $wire:tt $field:ident) => {
        $crate::serde_wire_name!(prefix_headers $wire $field)
    };
    ($shape:ident, $place:ident ($name:literal) $field:ident) => {
        const {
            $crate::ext::serde::unique_name(
                <$shape as $crate::ext::serde::ReadMembers<'static>>::NAMES,
                $name,
                concat!(stringify!($place), ":", $name),
            )
        }
    };
    ($shape:ident, $place:ident $wire:tt $field:ident) => {
        $crate::serde_wire_name!($place $wire $field)
    };
}

/// Expands to the name in a member's place; without one, to the name of its field.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_wire_name {
    (prefix_headers $wire:tt $field:ident) => {
        $crate::structure::plain_name(stringify!($field))
    };
    ($place:ident ($name:literal) $field:ident) => {
        $name
    };
    ($place:ident $wire:tt $field:ident) => {
        $crate::structure::plain_name(stringify!($field))
    };
}

/// Expands to the value of a variant, or `Unit` if it has none.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_payload {
    () => {
        &$crate::ext::serde::Unit
    };
    ($value:expr) => {
        $value
    };
}

/// Deserializes a variant.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_variant {
    ($entry:ident, $variant:ident [] $format:tt) => {
        ::std::result::Result::Ok(
            $entry
                .value::<crate::meta::Decoding, $crate::codec::Plain, $crate::ext::serde::Unit>()?
                .map(|_| Self::$variant),
        )
    };
    ($entry:ident, $variant:ident [$($kind:tt)+] [$($format:ty)?]) => {
        ::std::result::Result::Ok($crate::serde_read!($entry, [$($format)?]).map(Self::$variant))
    };
}
