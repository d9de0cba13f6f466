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
    (corrected($correction:expr, $($kind:tt)+)) => { value_type!($($kind)+) };
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
    ($field:ident, corrected($correction:expr, $($kind:tt)+)) => { accessor! { $field, required($($kind)+) } };
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

/// The format of a member: the one that it states, or that of its type.
macro_rules! wire_format {
    () => { crate::json::Plain };
    ($format:ty) => { $format };
}

/// Writes one member under its key; one that is absent is left out.
macro_rules! write_member {
    ($writer:ident, $key:literal, $value:expr, optional $($format:ty)?) => {
        $writer.optional_member::<wire_format!($($format)?), _>($key, &$value)
    };
    ($writer:ident, $key:literal, $value:expr, $optionality:ident $($format:ty)?) => {
        $writer.member::<wire_format!($($format)?), _>($key, &$value)
    };
}

/// About how many bytes a member takes on the wire, its key and punctuation included.
macro_rules! member_size {
    ($key:literal, $value:expr, optional $($format:ty)?) => {
        crate::json::optional_member_size::<wire_format!($($format)?), _>($key, &$value)
    };
    ($key:literal, $value:expr, $optionality:ident $($format:ty)?) => {
        crate::json::member_size::<wire_format!($($format)?), _>($key, &$value)
    };
}
