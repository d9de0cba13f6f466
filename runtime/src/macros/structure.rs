//! Structures in the module `types`: the type, its builder, serialization and deserialization.

/// Defines a structure of the service, with its builder.
///
/// ```text
/// structure! {
///     /// A tag of a secret.
///     pub struct Tag, TagBuilder {
///         /// The key.
///         key, set_key, get_key: optional(text) = member("Key");
///     }
/// }
/// ```
///
/// After the names come `: fallible` if a required member has no default, so that `build` can fail, and `, received` or
/// `, sent` if the structure occurs only in responses or only in requests. In that case, only fakes have code for the
/// other direction.
#[macro_export]
macro_rules! structure {
    (
        $(#[$shape_doc:meta])*
        pub struct $name:ident, $builder:ident $(: $fallible:ident)? $(, $direction:ident)? {
            $(
                $(#[$doc:meta])*
                $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt = $place:ident $wire:tt $(as $format:ty)?
                    $(, $flag:ident $(($($arg:tt)*))?)*;
            )*
        }
    ) => {
        $crate::structure_type! {
            $(#[$shape_doc])*
            $name, $builder [] { $( $(#[$doc])* $field, $optionality $kind, [$($flag)*]; )* } {}
        }

        $crate::builder_type! {
            #[doc = concat!("A builder of [`struct@", stringify!($name), "`].")]
            $builder [] { $( $field, $optionality $kind, [$($flag)*]; )* } {}
        }

        impl $builder {
            $( $crate::setters! { $field, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        $crate::build! { $name, $builder, [$($fallible)?], { $( $field, $optionality $kind; )* } {} }
        $crate::in_direction! {
            [$($direction)?]
            { $crate::structure_read! { $name, $builder { $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )* } } }
            { $crate::structure_write! { $name { $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )* } } }
        }
        crate::ext::serde_shape! {
            structure $name, $builder [] {
                $( $field, $optionality $kind = $place $wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
            }
        }
    };
}

/// Defines the type itself, with its accessors and `Debug`. `extra` contains fields that are not members, and `hidden`
/// one that `Debug` and `PartialEq` ignore; the word in brackets comes from the head of the table.
#[doc(hidden)]
#[macro_export]
macro_rules! structure_type {
    (
        $(#[$shape_doc:meta])*
        $name:ident, $builder:ident $head:tt {
            $( $(#[$doc:meta])* $field:ident, $optionality:ident $kind:tt, $flags:tt; )*
        } { $( $extra:ident: $extra_type:ty ),* } $([ $hidden:ident: $hidden_type:ty ])?
    ) => {
        $crate::data! {
            $head
            $(#[$shape_doc])*
            #[non_exhaustive]
            pub struct $name {
                $( $(#[$doc])* pub $field: $crate::field_type!($optionality $kind), )*
                $( pub(crate) $extra: $extra_type, )*
                $( pub(crate) $hidden: $hidden_type, )?
            }
            { $( $field, )* $( $extra ),* }
        }

        impl $name {
            #[doc = concat!("Returns a builder of `", stringify!($name), "`.")]
            #[inline]
            pub fn builder() -> $builder {
                <$builder>::default()
            }

            $( $crate::accessor! { $field, $optionality $kind } )*
        }

        $crate::debug! { $name { $( $field, $field, $flags; )* } { $($extra),* } }
    };
}

/// Defines a builder without its methods. `extra` contains fields that are not members.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_type {
    (
        $(#[$doc:meta])*
        $builder:ident $head:tt { $( $field:ident, $optionality:ident $kind:tt, $flags:tt; )* }
        { $( $extra:ident: $extra_type:ty ),* }
    ) => {
        $crate::data! {
            $head
            $(#[$doc])*
            #[derive(Default)]
            #[non_exhaustive]
            pub struct $builder {
                $( pub(crate) $field: ::std::option::Option<$crate::taken_type!($optionality $kind)>, )*
                $( pub(crate) $extra: ::std::option::Option<$extra_type>, )*
            }
            { $( $field, )* $( $extra ),* }
        }

        $crate::debug! { $builder { $( $field, $field, $flags; )* } { $($extra),* } }
    };
}

/// Defines a type that implements `Clone` and `PartialEq`, unless it contains a stream.
#[doc(hidden)]
#[macro_export]
macro_rules! data {
    ([streaming] $($rest:tt)*) => { $crate::data! { [events] $($rest)* } };
    ([events] $(#[$doc:meta])* pub struct $name:ident { $($fields:tt)* } { $( $field:ident ),* $(,)? }) => {
        $(#[$doc])*
        pub struct $name { $($fields)* }
    };
    ([$($fallible:ident)?] $(#[$doc:meta])* pub struct $name:ident { $($fields:tt)* } { $( $field:ident ),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name { $($fields)* }

        $crate::equal! { $name { $( $field ),* } }
    };
}

/// Implements `Debug` so that it redacts sensitive members. For an output, it also shows the request IDs.
#[doc(hidden)]
#[macro_export]
macro_rules! debug {
    ($name:ident { $( $field:ident, $($place:ident).+, $flags:tt; )* } { _request_id }) => {
        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::request_id::debug(f, stringify!($name), &[
                    $( (stringify!($field), $crate::debug_value!(self.$($place).+, $flags)), )*
                ], self._request_id.as_ref())
            }
        }
    };
    ($name:ident { $( $field:ident, $($place:ident).+, $flags:tt; )* } { $($extra:ident),* }) => {
        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::structure::debug(f, stringify!($name), &[
                    $( (stringify!($field), $crate::debug_value!(self.$($place).+, $flags)), )*
                    $( (stringify!($extra), &self.$extra), )*
                ])
            }
        }
    };
}

/// Implements `PartialEq` like the derived implementation, but does not inline the comparison of every field.
#[doc(hidden)]
#[macro_export]
macro_rules! equal {
    ($name:ident { $( $field:ident ),* $(,)? }) => {
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                let _ = other;
                $( $crate::structure::same(&self.$field, &other.$field) && )* true
            }
        }
    };
}

/// Defines the method `build` of a structure's builder, which is infallible unless the table says `fallible` or
/// `events`. `extra` is a field that is not a member.
#[doc(hidden)]
#[macro_export]
macro_rules! build {
    ($name:ident, $builder:ident, [fallible], { $( $field:ident, $optionality:ident $kind:tt; )* } { $( $extra:ident )? }) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`].\n\n# Errors\n\nFails if a required member is not set.")]
            #[inline]
            pub fn build(self) -> ::std::result::Result<$name, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($name {
                    $( $field: $crate::built!(self.$field, $name, $field, $optionality $kind), )*
                    $( $extra: self.$extra, )?
                })
            }
        }
    };
    ($name:ident, $builder:ident, [streaming], $($rest:tt)*) => {
        $crate::build! { $name, $builder, [], $($rest)* }
    };
    ($name:ident, $builder:ident, [events], $($rest:tt)*) => {
        $crate::build! { $name, $builder, [fallible], $($rest)* }
    };
    ($name:ident, $builder:ident, [], { $( $field:ident, $optionality:ident $kind:tt; )* } { $( $extra:ident )? }) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`].")]
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $( $field: $crate::built!(self.$field, $name, $field, $optionality $kind), )*
                    $( $extra: self.$extra, )?
                }
            }
        }
    };
}

/// Selects the code that a shape needs: to read it, to write it, or both. Only fakes read requests and write responses.
#[doc(hidden)]
#[macro_export]
macro_rules! in_direction {
    ([] { $($read:tt)* } { $($write:tt)* }) => { $($read)* $($write)* };
    ([received] { $($read:tt)* } { $($write:tt)* }) => {
        $($read)*
        crate::ext::faked! { $($write)* }
    };
    ([sent] { $($read:tt)* } { $($write:tt)* }) => {
        $($write)*
        crate::ext::faked! { $($read)* }
    };
}

/// Implements the deserialization of a structure, and the value that replaces a missing one.
#[doc(hidden)]
#[macro_export]
macro_rules! structure_read {
    (
        $name:ident, $builder:ident {
            $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )*
        }
    ) => {
        #[doc(hidden)]
        impl $crate::codec::Read<crate::meta::Decoding> for $name {
            #[inline]
            fn read(
                reader: &mut <crate::meta::Decoding as $crate::codec::Decoder>::Reader<'_>,
                _: <crate::meta::Decoding as $crate::codec::Decoder>::Names,
            ) -> ::std::result::Result<
                ::std::option::Option<Self>,
                <crate::meta::Decoding as $crate::codec::Decoder>::Error,
            > {
                #[allow(unused_mut)] // A structure may have no members.
                let mut builder = <$builder>::default();
                let is_present = $crate::codec::StructureReader::members(
                    reader, &mut $crate::read_rows!(builder, { $( $field = $place $wire [$($format)?] $flags; )* }),
                )?;
                if !is_present {
                    return ::std::result::Result::Ok(::std::option::Option::None);
                }
                $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
                match $crate::correction::Built::built(builder.build()) {
                    ::std::result::Result::Ok(built) => ::std::result::Result::Ok(::std::option::Option::Some(built)),
                    ::std::result::Result::Err(error) => ::std::result::Result::Err(
                        $crate::codec::StructureReader::error_from(reader, "a structure without a required member", error),
                    ),
                }
            }
        }

        #[doc(hidden)]
        impl $crate::correction::Corrected for $name {
            #[inline]
            fn corrected() -> ::std::option::Option<Self> {
                #[allow(unused_mut)] // As above.
                let mut builder = <$builder>::default();
                $( $crate::correct!(builder.$field, $optionality $kind $flags); )*
                $crate::correction::Built::built(builder.build()).ok()
            }
        }
    };
}

/// Implements the serialization and the wiping of a structure.
#[doc(hidden)]
#[macro_export]
macro_rules! structure_write {
    ($name:ident { $( $field:ident, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )* }) => {
        #[doc(hidden)]
        impl $crate::opaque::wipe::Wipe for $name {
            #[inline]
            fn wipe(&mut self) {
                $( $crate::opaque::wipe::Wipe::wipe(&mut self.$field); )*
            }
        }

        #[doc(hidden)]
        impl $crate::codec::Write<crate::meta::Encoding> for $name {
            #[inline]
            fn write(
                &self,
                writer: &mut <crate::meta::Encoding as $crate::codec::Encoder>::Writer,
                _: <crate::meta::Encoding as $crate::codec::Encoder>::Names,
            ) {
                $crate::codec::StructureWriter::begin_structure(writer);
                $( $crate::write_attribute_row!(writer, self.$field, $optionality $kind = $place $wire [$($format)?] $flags); )*
                $( $crate::write_row!(writer, self.$field, $optionality $kind = $place $wire [$($format)?] $flags); )*
                $crate::codec::StructureWriter::end_structure(writer);
            }

            #[inline]
            fn size_hint(&self) -> usize {
                2 $( + $crate::row_size!(self.$field, $optionality $kind = $place $wire [$($format)?]) )*
            }
        }
    };
}
