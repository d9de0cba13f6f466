//! The serialization of a row: how its member is written, read and shown by `Debug`.
//!
//! The macros match the place in a row: only a `member` and an `attribute` are part of the structure in the body.
//! Values are passed as paths of fields, such as `self.name`, because expressions would be parsed again in every macro.
//! The first arm of a macro is often that of a plain member, the most common kind, which expands in one step.

/// Expands to the value that `Debug` shows for a member. The flag `sensitive` comes first.
#[doc(hidden)]
#[macro_export]
macro_rules! debug_value {
    ($($value:ident).+, [sensitive $($flags:tt)*]) => {
        &"*** Sensitive Data Redacted ***"
    };
    ($($value:ident).+, [$($flags:tt)*]) => {
        &$($value).+
    };
}

/// Expands to the format of a member: its own, or that of its type.
#[doc(hidden)]
#[macro_export]
macro_rules! wire_format {
    () => {
        $crate::codec::Plain
    };
    ($format:ty) => {
        $format
    };
}

/// Expands to the additional names of a member, for the crate's encoder. Members without flags, which are the majority,
/// share a constant, because the compiler would check a separate constant for each one like a function.
#[doc(hidden)]
#[macro_export]
macro_rules! written_names {
    ([]) => { <crate::meta::Encoding as $crate::codec::Encoder>::names(&$crate::codec::Names::NONE) };
    ([$($flags:tt)*]) => { <crate::meta::Encoding as $crate::codec::Encoder>::names(const { &$crate::names!([$($flags)*]) }) };
}

/// Expands to the additional names of a member, for the crate's decoder. Decoders ignore the name in requests (`sent`).
#[doc(hidden)]
#[macro_export]
macro_rules! read_names {
    ([]) => { <crate::meta::Decoding as $crate::codec::Decoder>::names(&$crate::codec::Names::NONE) };
    ([sent($name:literal) $($flags:tt)*]) => { $crate::read_names!([$($flags)*]) };
    ([$($flags:tt)*]) => { <crate::meta::Decoding as $crate::codec::Decoder>::names(const { &$crate::names!([$($flags)*]) }) };
}

/// Expands to the names in the flags of a row.
#[doc(hidden)]
#[macro_export]
macro_rules! names {
    ([$( $flag:ident $(($($arg:tt)*))? $(,)? )*]) => {
        $crate::codec::Names::NONE $( .$flag($($crate::name_args!($($arg)*))?) )*
    };
}

/// Expands to the arguments of a flag: one or two strings, and in brackets the flags of the contents.
#[doc(hidden)]
#[macro_export]
macro_rules! name_args {
    ($name:literal) => { ($name, &$crate::codec::Names::NONE) };
    ($name:literal [$($inner:tt)*]) => { ($name, const { &$crate::names!([$($inner)*]) }) };
    ($one:literal, $other:literal) => { ($one, $other, &$crate::codec::Names::NONE) };
    ($one:literal, $other:literal [$($inner:tt)*]) => { ($one, $other, const { &$crate::names!([$($inner)*]) }) };
}

/// Writes one member under its name, if it is set.
#[doc(hidden)]
#[macro_export]
macro_rules! write_row {
    ($writer:ident, $($value:ident).+, optional $kind:tt = member($name:literal) [] []) => {
        if let ::std::option::Option::Some(value) = &$($value).+ {
            $crate::codec::StructureWriter::member::<$crate::codec::Plain, _>(
                $writer, $name, value, <crate::meta::Encoding as $crate::codec::Encoder>::names(&$crate::codec::Names::NONE),
            );
        }
    };
    (
        $writer:ident, $($value:ident).+,
        $optionality:ident $kind:tt = member($name:literal) $format:tt [sensitive sent($sent:literal) $($flags:tt)*]
    ) => {
        $crate::write_row!($writer, $($value).+, $optionality $kind = member($sent) $format [$($flags)*])
    };
    (
        $writer:ident, $($value:ident).+,
        $optionality:ident $kind:tt = member($name:literal) $format:tt [sent($sent:literal) $($flags:tt)*]
    ) => {
        $crate::write_row!($writer, $($value).+, $optionality $kind = member($sent) $format [$($flags)*])
    };
    ($writer:ident, $($value:ident).+, optional $kind:tt = member($name:literal) [$($format:ty)?] $flags:tt) => {
        if let ::std::option::Option::Some(value) = &$($value).+ {
            $crate::codec::StructureWriter::member::<$crate::wire_format!($($format)?), _>(
                $writer, $name, value, $crate::written_names!($flags),
            );
        }
    };
    ($writer:ident, $($value:ident).+, $optionality:ident $kind:tt = member($name:literal) [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureWriter::member::<$crate::wire_format!($($format)?), _>(
            $writer, $name, &$($value).+, $crate::written_names!($flags),
        )
    };
    ($writer:ident, $($value:ident).+, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt) => {};
}

/// Writes one member as an attribute, if it is set. Attributes come before all other members.
#[doc(hidden)]
#[macro_export]
macro_rules! write_attribute_row {
    ($writer:ident, $($value:ident).+, optional $kind:tt = attribute($name:literal) [$($format:ty)?] $flags:tt) => {
        if let ::std::option::Option::Some(value) = &$($value).+ {
            $crate::codec::StructureWriter::attribute::<$crate::wire_format!($($format)?), _>(
                $writer, $name, value, $crate::written_names!($flags),
            );
        }
    };
    ($writer:ident, $($value:ident).+, $optionality:ident $kind:tt = attribute($name:literal) [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureWriter::attribute::<$crate::wire_format!($($format)?), _>(
            $writer, $name, &$($value).+, $crate::written_names!($flags),
        )
    };
    ($writer:ident, $($value:ident).+, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt) => {};
}

/// Estimates the serialized size of a member in bytes, including its name.
#[doc(hidden)]
#[macro_export]
macro_rules! row_size {
    ($($value:ident).+, optional $kind:tt = member($name:literal) []) => {
        match &$($value).+ {
            ::std::option::Option::Some(value) => {
                <<crate::meta::Encoding as $crate::codec::Encoder>::Writer as $crate::codec::StructureWriter>::member_size::<
                    $crate::codec::Plain, _,
                >($name, value)
            }
            ::std::option::Option::None => 0,
        }
    };
    ($($value:ident).+, optional $kind:tt = member($name:literal) [$($format:ty)?]) => {
        match &$($value).+ {
            ::std::option::Option::Some(value) => $crate::row_size!(@ $name, value, [$($format)?]),
            ::std::option::Option::None => 0,
        }
    };
    ($($value:ident).+, $optionality:ident $kind:tt = member($name:literal) [$($format:ty)?]) => {
        $crate::row_size!(@ $name, &$($value).+, [$($format)?])
    };
    ($($value:ident).+, $optionality:ident $kind:tt = attribute $wire:tt [$($format:ty)?]) => {
        $crate::row_size!($($value).+, $optionality $kind = member $wire [$($format)?])
    };
    ($($value:ident).+, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => { 0 };
    (@ $name:literal, $value:expr, [$($format:ty)?]) => {
        <<crate::meta::Encoding as $crate::codec::Encoder>::Writer as $crate::codec::StructureWriter>::member_size::<
            $crate::wire_format!($($format)?), _,
        >($name, $value)
    };
}

/// Expands to a closure that reads the member with a given name into the builder of its structure.
#[doc(hidden)]
#[macro_export]
macro_rules! read_rows {
    ($builder:ident, { $( $field:ident = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )* }) => {
        |name, reader| match name {
            $(
                $crate::row_name!($place $wire) => {
                    $crate::read_row!(reader, $builder.$field, $place [$($format)?] $flags)
                }
            )*
            _ => $crate::codec::StructureReader::skip_value(reader),
        }
    };
}

/// Reads one member. The value of a member that is not bound to the body is skipped.
#[doc(hidden)]
#[macro_export]
macro_rules! read_row {
    ($reader:ident, $($value:ident).+, member [] []) => {
        $crate::codec::Read::<crate::meta::Decoding, $crate::codec::Plain>::read_into(
            &mut $($value).+, $reader, <crate::meta::Decoding as $crate::codec::Decoder>::names(&$crate::codec::Names::NONE),
        )
    };
    ($reader:ident, $($value:ident).+, member [$($format:ty)?] $flags:tt) => {
        $crate::codec::Read::<crate::meta::Decoding, $crate::wire_format!($($format)?)>::read_into(
            &mut $($value).+, $reader, $crate::read_names!($flags),
        )
    };
    ($reader:ident, $($value:ident).+, attribute $format:tt $flags:tt) => {
        $crate::read_row!($reader, $($value).+, member $format $flags)
    };
    ($reader:ident, $($value:ident).+, $place:ident [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureReader::skip_value($reader)
    };
}

/// Expands to the name of a member in the body, as a pattern. The name of an attribute starts with `@`; that of a
/// member outside the body is empty.
#[doc(hidden)]
#[macro_export]
macro_rules! row_name {
    (member($name:literal)) => {
        $name
    };
    (attribute($name:literal)) => {
        ::std::concat!("@", $name)
    };
    ($place:ident $other:tt) => {
        ""
    };
}

/// Whether a place is part of the structure in the body.
#[doc(hidden)]
#[macro_export]
macro_rules! is_member {
    (member) => {
        true
    };
    (attribute) => {
        true
    };
    ($place:ident) => {
        false
    };
}
