//! The part of a row on the wire: how its member is written and read, and what `Debug` shows of it.
//!
//! A row names a place, which the macros here match: only a `member` and an `attribute` are part of the body's structure.

/// The value that `Debug` shows of a member. The flag `sensitive` comes first.
#[doc(hidden)]
#[macro_export]
macro_rules! debug_value {
    ($value:expr, [sensitive $($flags:tt)*]) => {
        &"*** Sensitive Data Redacted ***"
    };
    ($value:expr, [$($flags:tt)*]) => {
        &$value
    };
}

/// The format of a member: the one that it states, or that of its type.
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

/// The names that a member has beside its own, as the crate's encoder takes them.
#[doc(hidden)]
#[macro_export]
macro_rules! written_names {
    ([$($flags:tt)*]) => { <crate::meta::Encoding as $crate::codec::Encoder>::names(const { &$crate::names!([$($flags)*]) }) };
}

/// The names that a member has beside its own, as the crate's decoder takes them.
#[doc(hidden)]
#[macro_export]
macro_rules! read_names {
    ([$($flags:tt)*]) => { <crate::meta::Decoding as $crate::codec::Decoder>::names(const { &$crate::names!([$($flags)*]) }) };
}

/// The names that the flags of a row state.
#[doc(hidden)]
#[macro_export]
macro_rules! names {
    ([$( $flag:ident $(($($arg:tt)*))? $(,)? )*]) => {
        $crate::codec::Names::NONE $( .$flag($($crate::name_args!($($arg)*))?) )*
    };
}

/// The arguments of a flag: one or two names, and in brackets the flags of what is inside.
#[doc(hidden)]
#[macro_export]
macro_rules! name_args {
    ($name:literal) => { ($name, &$crate::codec::Names::NONE) };
    ($name:literal [$($inner:tt)*]) => { ($name, const { &$crate::names!([$($inner)*]) }) };
    ($one:literal, $other:literal) => { ($one, $other, &$crate::codec::Names::NONE) };
    ($one:literal, $other:literal [$($inner:tt)*]) => { ($one, $other, const { &$crate::names!([$($inner)*]) }) };
}

/// Writes one member under its name. A member that is not set is left out.
#[doc(hidden)]
#[macro_export]
macro_rules! write_row {
    (
        $writer:ident, $value:expr,
        $optionality:ident $kind:tt = member($name:literal) $format:tt [sensitive sent($sent:literal) $($flags:tt)*]
    ) => {
        $crate::write_row!($writer, $value, $optionality $kind = member($sent) $format [$($flags)*])
    };
    (
        $writer:ident, $value:expr,
        $optionality:ident $kind:tt = member($name:literal) $format:tt [sent($sent:literal) $($flags:tt)*]
    ) => {
        $crate::write_row!($writer, $value, $optionality $kind = member($sent) $format [$($flags)*])
    };
    ($writer:ident, $value:expr, optional $kind:tt = member($name:literal) [$($format:ty)?] $flags:tt) => {
        if let ::std::option::Option::Some(value) = &$value {
            $crate::codec::StructureWriter::member::<$crate::wire_format!($($format)?), _>(
                $writer, $name, value, $crate::written_names!($flags),
            );
        }
    };
    ($writer:ident, $value:expr, $optionality:ident $kind:tt = member($name:literal) [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureWriter::member::<$crate::wire_format!($($format)?), _>(
            $writer, $name, &$value, $crate::written_names!($flags),
        )
    };
    ($writer:ident, $value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt) => {};
}

/// Writes one member that is an attribute, which comes before all members that are not. One that is not set is left out.
#[doc(hidden)]
#[macro_export]
macro_rules! write_attribute_row {
    ($writer:ident, $value:expr, optional $kind:tt = attribute($name:literal) [$($format:ty)?] $flags:tt) => {
        if let ::std::option::Option::Some(value) = &$value {
            $crate::codec::StructureWriter::attribute::<$crate::wire_format!($($format)?), _>(
                $writer, $name, value, $crate::written_names!($flags),
            );
        }
    };
    ($writer:ident, $value:expr, $optionality:ident $kind:tt = attribute($name:literal) [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureWriter::attribute::<$crate::wire_format!($($format)?), _>(
            $writer, $name, &$value, $crate::written_names!($flags),
        )
    };
    ($writer:ident, $value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?] $flags:tt) => {};
}

/// Estimates how many bytes a member takes, its name included.
#[doc(hidden)]
#[macro_export]
macro_rules! row_size {
    ($value:expr, optional $kind:tt = member($name:literal) [$($format:ty)?]) => {
        match &$value {
            ::std::option::Option::Some(value) => $crate::row_size!(@ $name, value, [$($format)?]),
            ::std::option::Option::None => 0,
        }
    };
    ($value:expr, $optionality:ident $kind:tt = member($name:literal) [$($format:ty)?]) => {
        $crate::row_size!(@ $name, &$value, [$($format)?])
    };
    ($value:expr, $optionality:ident $kind:tt = attribute $wire:tt [$($format:ty)?]) => {
        $crate::row_size!($value, $optionality $kind = member $wire [$($format)?])
    };
    ($value:expr, $optionality:ident $kind:tt = $place:ident $wire:tt [$($format:ty)?]) => { 0 };
    (@ $name:literal, $value:expr, [$($format:ty)?]) => {
        <<crate::meta::Encoding as $crate::codec::Encoder>::Writer as $crate::codec::StructureWriter>::member_size::<
            $crate::wire_format!($($format)?), _,
        >($name, $value)
    };
}

/// Reads the members of a structure into its builder, each from the member of its name.
#[doc(hidden)]
#[macro_export]
macro_rules! read_rows {
    ($reader:expr, $builder:ident, { $( $field:ident = $place:ident $wire:tt [$($format:ty)?] $flags:tt; )* }) => {
        $crate::codec::StructureReader::members($reader, &mut |name, reader| match name {
            $(
                $crate::row_name!($place $wire) if $crate::is_member!($place) => {
                    $crate::read_row!(reader, $builder.$field, $place [$($format)?] $flags)
                }
            )*
            _ => $crate::codec::StructureReader::skip_value(reader),
        })
    };
}

/// Reads one member. A row that is elsewhere than in the structure has no value to read here.
#[doc(hidden)]
#[macro_export]
macro_rules! read_row {
    ($reader:ident, $value:expr, member [$($format:ty)?] $flags:tt) => {
        $crate::codec::Read::<crate::meta::Decoding, $crate::wire_format!($($format)?)>::read_into(
            &mut $value, $reader, $crate::read_names!($flags),
        )
    };
    ($reader:ident, $value:expr, attribute $format:tt $flags:tt) => {
        $crate::read_row!($reader, $value, member $format $flags)
    };
    ($reader:ident, $value:expr, $place:ident [$($format:ty)?] $flags:tt) => {
        $crate::codec::StructureReader::skip_value($reader)
    };
}

/// The name in a place, as a pattern: that of an attribute begins with `@`.
#[doc(hidden)]
#[macro_export]
macro_rules! row_name {
    (attribute($name:literal)) => {
        ::std::concat!("@", $name)
    };
    ($place:ident($name:literal)) => {
        $name
    };
    ($place:ident $other:tt) => {
        ""
    };
}

/// Whether a place is in the structure of the body.
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
