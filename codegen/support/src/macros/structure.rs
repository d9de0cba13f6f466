//! Structures that operations share: the type, its builder, and both directions of the wire.

/// A structure of the service, with its builder.
///
/// ```text
/// structure! {
///     /// A key and a value that stick to a secret.
///     pub struct Tag, TagBuilder {
///         /// The key.
///         key, set_key, get_key: optional(text) = "Key";
///     }
/// }
/// ```
///
/// `: fallible` follows the names when a required member has no default, so that `build` can fail.
macro_rules! structure {
    (
        $(#[$shape_doc:meta])*
        pub struct $name:ident, $builder:ident $(: $fallible:ident)? {
            $(
                $(#[$doc:meta])*
                $field:ident, $set:ident, $get:ident: $optionality:ident $kind:tt = $key:literal $(as $format:ty)? $(, $flag:ident)*;
            )*
        }
    ) => {
        structure_type! {
            $(#[$shape_doc])*
            $name, $builder { $( $(#[$doc])* $field, $optionality $kind, [$($flag)*]; )* } {}
        }

        #[doc = concat!("A builder for [`struct@", stringify!($name), "`].")]
        #[derive(Clone, Default)]
        #[non_exhaustive]
        pub struct $builder {
            $( pub(crate) $field: ::std::option::Option<taken_type!($optionality $kind)>, )*
        }

        impl $builder {
            $( setters! { $field, $name, $(#[$doc])* $field, $set, $get, $optionality $kind } )*
        }

        build! { $name, $builder, [$($fallible)?], { $( $field, $optionality $kind; )* } {} }
        equal! { $builder { $( $field ),* } }
        debug! { $builder { $( $field, $field, [$($flag)*]; )* } {} }
        structure_wire! { $name, $builder { $( $field, $optionality $kind = $key $(as $format)?; )* } }
    };
}

/// The type itself, its accessors and its `Debug`; `extra` are fields that are not members.
macro_rules! structure_type {
    (
        $(#[$shape_doc:meta])*
        $name:ident, $builder:ident {
            $( $(#[$doc:meta])* $field:ident, $optionality:ident $kind:tt, [$($flag:ident)*]; )*
        } { $( $extra:ident: $extra_type:ty ),* }
    ) => {
        $(#[$shape_doc])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$doc])* pub $field: field_type!($optionality $kind), )*
            $( pub(crate) $extra: $extra_type, )*
        }

        impl $name {
            #[doc = concat!("A builder for `", stringify!($name), "`.")]
            #[inline]
            pub fn builder() -> $builder {
                <$builder>::default()
            }

            $( accessor! { $field, $optionality $kind } )*
        }

        equal! { $name { $( $field, )* $( $extra ),* } }
        debug! { $name { $( $field, $field, [$($flag)*]; )* } { $($extra),* } }
    };
}

/// `Debug` that never shows a sensitive member.
macro_rules! debug {
    ($name:ident { $( $field:ident, $($place:ident).+, [$($flag:ident)*]; )* } { $($extra:ident),* }) => {
        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                crate::structure::debug(f, stringify!($name), &[
                    $( (stringify!($field), debug_value!(self.$($place).+ $(, $flag)*)), )*
                    $( (stringify!($extra), &self.$extra), )*
                ])
            }
        }
    };
}

/// `PartialEq` as derived code has it, without a copy of the comparison for every field.
macro_rules! equal {
    ($name:ident { $( $field:ident ),* $(,)? }) => {
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                let _ = other;
                $( crate::structure::same(&self.$field, &other.$field) && )* true
            }
        }
    };
}

/// `build` of a structure: infallible, unless the table says `fallible`; `extra` is a field that is not a member.
macro_rules! build {
    ($name:ident, $builder:ident, [fallible], { $( $field:ident, $optionality:ident $kind:tt; )* } { $( $extra:ident )? }) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`]; fails if a required member is not set.")]
            #[inline]
            pub fn build(self) -> ::std::result::Result<$name, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok($name {
                    $( $field: built!(self.$field, $name, $field, $optionality $kind), )*
                    $( $extra: self.$extra, )?
                })
            }
        }
    };
    ($name:ident, $builder:ident, [], { $( $field:ident, $optionality:ident $kind:tt; )* } { $( $extra:ident )? }) => {
        impl $builder {
            #[doc = concat!("Builds the [`struct@", stringify!($name), "`].")]
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $( $field: built!(self.$field, $name, $field, $optionality $kind), )*
                    $( $extra: self.$extra, )?
                }
            }
        }
    };
}

/// The wire format of a structure.
macro_rules! structure_wire {
    ($name:ident, $builder:ident { $( $field:ident, $optionality:ident $kind:tt = $key:literal $(as $format:ty)?; )* }) => {
        impl crate::json::Json for $name {
            #[inline]
            fn read(reader: &mut crate::json::Reader<'_>) -> ::std::result::Result<::std::option::Option<Self>, crate::json::Error> {
                #[allow(unused_mut)] // A structure can be without members.
                let mut builder = <$builder>::default();
                if !reader.members(&mut |key, reader| match key {
                    $( $key => reader.member_to::<wire_format!($($format)?), _>(&mut builder.$field), )*
                    _ => reader.skip_value(),
                })? {
                    return ::std::result::Result::Ok(::std::option::Option::None);
                }
                $( correct!(builder.$field, $optionality $kind); )*
                crate::correction::Built::built(builder.build()).map(::std::option::Option::Some).map_err(|source| {
                    reader.error("a structure without a required member").with_source(source)
                })
            }

            #[inline]
            fn write(&self, writer: &mut crate::json::Writer) {
                writer.begin_object();
                $( write_member!(writer, $key, self.$field, $optionality $($format)?); )*
                writer.end_object();
            }

            #[inline]
            fn size_hint(&self) -> usize {
                2 $( + member_size!($key, self.$field, $optionality $($format)?) )*
            }
        }
    };
}
