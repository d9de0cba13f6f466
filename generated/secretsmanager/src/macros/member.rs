//! What one row of a table expands to in the structure itself: its type, its accessor, its place in `Debug`.

/// The type of a member's value, without regard to whether it may be absent.
macro_rules! value_type {
    (text) => { ::std::string::String };
    (copy($type:ty)) => { $type };
    (value($type:ty)) => { $type };
    (boxed($type:ty)) => { ::std::boxed::Box<$type> };
    (list(text)) => { ::std::vec::Vec<::std::string::String> };
    (list($item:ty)) => { ::std::vec::Vec<$item> };
    (map(text, text)) => { ::std::collections::HashMap<::std::string::String, ::std::string::String> };
    (map(text, $value:ty)) => { ::std::collections::HashMap<::std::string::String, $value> };
    (map($key:ty, text)) => { ::std::collections::HashMap<$key, ::std::string::String> };
    (map($key:ty, $value:ty)) => { ::std::collections::HashMap<$key, $value> };
}

/// The type of a member's field: `Option` unless the member is always there.
macro_rules! field_type {
    (optional($($kind:tt)+)) => { ::std::option::Option<value_type!($($kind)+)> };
    (required($($kind:tt)+)) => { value_type!($($kind)+) };
    (or($default:expr, $($kind:tt)+)) => { value_type!($($kind)+) };
}

/// The accessor of a member: borrowed, and a list that is absent is an empty slice.
macro_rules! accessor {
    ($field:ident, optional(text)) => {
        #[doc = concat!("The value of `", stringify!($field), "`, if it is set.")]
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&str> {
            self.$field.as_deref()
        }
    };
    ($field:ident, optional(copy($type:ty))) => {
        #[doc = concat!("The value of `", stringify!($field), "`, if it is set.")]
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<$type> {
            self.$field
        }
    };
    ($field:ident, optional(boxed($type:ty))) => {
        #[doc = concat!("The value of `", stringify!($field), "`, if it is set.")]
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&$type> {
            self.$field.as_deref()
        }
    };
    ($field:ident, optional(list($($item:tt)+))) => {
        #[doc = concat!("The items of `", stringify!($field), "`, none if it is not set.")]
        #[inline]
        pub fn $field(&self) -> &[list_item!($($item)+)] {
            self.$field.as_deref().unwrap_or_default()
        }
    };
    ($field:ident, optional($($kind:tt)+)) => {
        #[doc = concat!("The value of `", stringify!($field), "`, if it is set.")]
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&value_type!($($kind)+)> {
            self.$field.as_ref()
        }
    };
    ($field:ident, or($default:expr, $($kind:tt)+)) => { accessor! { $field, required($($kind)+) } };
    ($field:ident, required(text)) => {
        #[doc = concat!("The value of `", stringify!($field), "`.")]
        #[inline]
        pub fn $field(&self) -> &str {
            &self.$field
        }
    };
    ($field:ident, required(copy($type:ty))) => {
        #[doc = concat!("The value of `", stringify!($field), "`.")]
        #[inline]
        pub fn $field(&self) -> $type {
            self.$field
        }
    };
    ($field:ident, required(boxed($type:ty))) => {
        #[doc = concat!("The value of `", stringify!($field), "`.")]
        #[inline]
        pub fn $field(&self) -> &$type {
            &self.$field
        }
    };
    ($field:ident, required(list($($item:tt)+))) => {
        #[doc = concat!("The items of `", stringify!($field), "`.")]
        #[inline]
        pub fn $field(&self) -> &[list_item!($($item)+)] {
            &self.$field
        }
    };
    ($field:ident, required($($kind:tt)+)) => {
        #[doc = concat!("The value of `", stringify!($field), "`.")]
        #[inline]
        pub fn $field(&self) -> &value_type!($($kind)+) {
            &self.$field
        }
    };
}

/// The type of a list's items.
macro_rules! list_item {
    (text) => { ::std::string::String };
    ($type:ty) => { $type };
}

/// What `Debug` shows of a member: its value, or that it is sensitive.
macro_rules! debug_value {
    ($value:expr) => { &$value };
    ($value:expr, sensitive) => { &"*** Sensitive Data Redacted ***" };
}

/// Reads one member, in the format that it states or in the one of its type.
macro_rules! read_member {
    ($reader:ident) => { crate::json::Json::read($reader)? };
    ($reader:ident as $format:ty) => { <$format as crate::json::Format<_>>::read($reader)? };
}

/// Writes one member under its key; one that is absent is left out.
macro_rules! write_member {
    ($writer:ident, $key:literal, $value:expr, optional $($format:ty)?) => {
        if let ::std::option::Option::Some(value) = &$value {
            $writer.key($key);
            write_value!($writer, value $(, $format)?);
        }
    };
    ($writer:ident, $key:literal, $value:expr, $optionality:ident $($format:ty)?) => {
        $writer.key($key);
        write_value!($writer, &$value $(, $format)?);
    };
}

/// Writes one value, in the format that its member states or in the one of its type.
macro_rules! write_value {
    ($writer:ident, $value:expr) => { crate::json::Json::write($value, $writer) };
    ($writer:ident, $value:expr, $format:ty) => { <$format as crate::json::Format<_>>::write($value, $writer) };
}

/// About how many bytes a member takes on the wire, its key and punctuation included.
macro_rules! member_size {
    ($key:literal, $value:expr, optional $($format:ty)?) => {
        $value.as_ref().map_or(0, |value| $key.len() + 4 + value_size!(value $(, $format)?))
    };
    ($key:literal, $value:expr, $optionality:ident $($format:ty)?) => {
        $key.len() + 4 + value_size!(&$value $(, $format)?)
    };
}

/// About how many bytes a value takes on the wire.
macro_rules! value_size {
    ($value:expr) => { crate::json::Json::size_hint($value) };
    ($value:expr, $format:ty) => { <$format as crate::json::Format<_>>::size_hint($value) };
}
