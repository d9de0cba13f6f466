//! Unions: values with exactly one of several members. Unknown members are detected, but their values are not kept.

/// Defines a union of the service.
///
/// ```text
/// union! {
///     /// A value of a table.
///     pub enum AttributeValue {
///         /// A string.
///         S(text), as_s, is_s = member("S");
///         /// Nothing.
///         Null, as_null, is_null = member("NULL");
///     }
/// }
/// ```
///
/// The kind of the value is in parentheses, as in a row of a structure; a member that targets `smithy.api#Unit` has
/// none. `: received` or `: sent` follows the name of a union that occurs only in responses or only in requests.
#[macro_export]
macro_rules! union {
    (
        $(#[$shape_doc:meta])*
        pub enum $name:ident $(: $direction:ident)? {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($($kind:tt)+))?, $as_variant:ident, $is_variant:ident = member($name_on_wire:literal)
                    $(as $format:ty)? $(, $flag:ident $(($($arg:tt)*))?)*;
            )*
        }
    ) => {
        $crate::union_type! {
            $(#[$shape_doc])*
            $name { $( $(#[$doc])* $variant [$(($($kind)+))?], $as_variant, $is_variant, [$($flag)*]; )* }
        }

        crate::ext::serde_shape! {
            union $name {
                $( $variant [$(($($kind)+))?] $name_on_wire [$($format)?] [$($flag $(($($arg)*))?)*]; )*
            }
        }

        $crate::in_direction! {
            [$($direction)?]
            { $crate::union_read! { $name { $( $variant [$(($($kind)+))?] $name_on_wire [$($format)?] [$($flag $(($($arg)*))?)*]; )* } } }
            { $crate::union_write! { $name { $( $variant [$(($($kind)+))?] $name_on_wire [$($format)?] [$($flag $(($($arg)*))?)*]; )* } } }
        }
    };
}

/// Implements the deserialization of a union, and the value that replaces a missing one.
#[doc(hidden)]
#[macro_export]
macro_rules! union_read {
    ($name:ident { $( $variant:ident [$(($($kind:tt)+))?] $name_on_wire:literal [$($format:ty)?] [$($flag:ident $(($($arg:tt)*))?)*]; )* }) => {
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
                let mut variant = ::std::option::Option::None;
                let found = $crate::codec::StructureReader::variant(reader, &mut |name, reader| {
                    variant = ::std::option::Option::Some(match name {
                        $(
                            $name_on_wire => $crate::read_variant!(
                                reader, variant, $variant $(($($kind)+))? $(as $format)? [$($flag $(($($arg)*))?)*]
                            ),
                        )*
                        _ => {
                            $crate::codec::StructureReader::skip_value(reader)?;
                            Self::Unknown
                        }
                    });
                    ::std::result::Result::Ok(())
                })?;
                match variant {
                    ::std::option::Option::None if found => {
                        ::std::result::Result::Err($crate::codec::StructureReader::error(reader, "a union without a member"))
                    }
                    variant => ::std::result::Result::Ok(variant),
                }
            }
        }

        #[doc(hidden)]
        impl $crate::correction::Corrected for $name {
            #[inline]
            fn corrected() -> ::std::option::Option<Self> {
                ::std::option::Option::Some(Self::Unknown)
            }
        }
    };
}

/// Implements the serialization and the wiping of a union.
#[doc(hidden)]
#[macro_export]
macro_rules! union_write {
    ($name:ident { $( $variant:ident [$(($($kind:tt)+))?] $name_on_wire:literal [$($format:ty)?] [$($flag:ident $(($($arg:tt)*))?)*]; )* }) => {
        #[doc(hidden)]
        impl $crate::opaque::wipe::Wipe for $name {
            #[inline]
            fn wipe(&mut self) {
                match self {
                    $( Self::$variant $(($crate::payload!(value, $($kind)+)))? => {
                        $( $crate::opaque::wipe::Wipe::wipe($crate::payload!(value, $($kind)+)) )?
                    } )*
                    Self::Unknown => {}
                }
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
                $crate::codec::StructureWriter::begin_union(writer);
                match self {
                    $(
                        Self::$variant $(($crate::payload!(value, $($kind)+)))? => $crate::write_variant!(
                            writer, $name_on_wire $(, $crate::payload!(value, $($kind)+))? $(=> $format)?
                                ; [$($flag $(($($arg)*))?)*]
                        ),
                    )*
                    Self::Unknown => $crate::codec::StructureWriter::fail(
                        writer,
                        ::aws_smithy_types::error::operation::SerializationError::unknown_variant(stringify!($name)),
                    ),
                }
                $crate::codec::StructureWriter::end_union(writer);
            }

            #[inline]
            fn size_hint(&self) -> usize {
                match self {
                    $( Self::$variant $(($crate::payload!(value, $($kind)+)))? => {
                        $name_on_wire.len() + 5 + $crate::variant_size!($($crate::payload!(value, $($kind)+))? $(=> $format)?)
                    } )*
                    Self::Unknown => 0,
                }
            }
        }
    };
}

/// Reads the value of a variant. Items of a flattened list or entries of a flattened map are added to those already read.
#[doc(hidden)]
#[macro_export]
macro_rules! read_variant {
    ($reader:ident, $read:ident, $variant:ident $flags:tt) => {{
        $crate::codec::StructureReader::skip_value($reader)?;
        Self::$variant
    }};
    ($reader:ident, $read:ident, $variant:ident($($kind:tt)+) $(as $format:ty)? [$(sensitive)? flat $($flags:tt)*]) => {{
        let mut value = match $read.take() {
            ::std::option::Option::Some(Self::$variant(value)) => ::std::option::Option::Some(value),
            _ => ::std::option::Option::None,
        };
        $crate::codec::Read::<crate::meta::Decoding, $crate::wire_format!($($format)?)>::read_into(
            &mut value, $reader, $crate::read_names!([flat $($flags)*]),
        )?;
        Self::$variant(value.unwrap_or_default())
    }};
    ($reader:ident, $read:ident, $variant:ident($($kind:tt)+) $(as $format:ty)? [$($flags:tt)*]) => {
        Self::$variant(
            match $crate::codec::Read::<crate::meta::Decoding, $crate::wire_format!($($format)?)>::read(
                $reader, $crate::read_names!([$($flags)*]),
            )? {
                ::std::option::Option::Some(value) => value,
                ::std::option::Option::None => {
                    return ::std::result::Result::Err(
                        $crate::codec::StructureReader::error($reader, "a member of a union that is null"),
                    );
                }
            },
        )
    };
}

/// Writes a variant with its value.
#[doc(hidden)]
#[macro_export]
macro_rules! write_variant {
    ($writer:ident, $name:literal; $flags:tt) => {
        $crate::codec::StructureWriter::unit_member($writer, $name)
    };
    ($writer:ident, $name:literal, $value:expr $(=> $format:ty)?; $flags:tt) => {
        $crate::codec::StructureWriter::member::<$crate::wire_format!($($format)?), _>(
            $writer, $name, $value, $crate::written_names!($flags),
        )
    };
}

/// Estimates the serialized size of a variant's value in bytes.
#[doc(hidden)]
#[macro_export]
macro_rules! variant_size {
    () => { 2 };
    ($value:expr $(=> $format:ty)?) => {
        $crate::codec::Write::<crate::meta::Encoding, $crate::wire_format!($($format)?)>::size_hint($value)
    };
}
