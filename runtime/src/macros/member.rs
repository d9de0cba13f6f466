//! The expansion of a row in the structure itself: its type and accessor.

/// Expands to the type of a member's value, without the `Option` of a member that can be absent.
#[doc(hidden)]
#[macro_export]
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
    (events($events:ty, $error:ty)) => { $crate::event_stream::EventReceiver<$events, $error> };
    (sent_events($events:ty, $error:ty)) => { $crate::event_stream::EventStreamSender<$events, $error> };
}

/// Expands to the type of a member's field: an `Option` unless the member is always present.
#[doc(hidden)]
#[macro_export]
macro_rules! field_type {
    (optional(text)) => { ::std::option::Option<::std::string::String> };
    (optional(copy($type:ty))) => { ::std::option::Option<$type> };
    (optional(value($type:ty))) => { ::std::option::Option<$type> };
    (optional($($kind:tt)+)) => { ::std::option::Option<$crate::value_type!($($kind)+)> };
    (required($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (corrected($correction:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (or($default:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (stream($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
}

/// Defines the accessor of a member, which returns a reference, or a copy for the kind `copy`. An absent list is
/// returned as an empty slice.
#[doc(hidden)]
#[macro_export]
macro_rules! accessor {
    ($field:ident, optional(text)) => {
        /// Returns the field of the same name, if it is set.
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&str> {
            self.$field.as_deref()
        }
    };
    ($field:ident, optional(copy($type:ty))) => {
        /// Returns the field of the same name, if it is set.
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<$type> {
            self.$field
        }
    };
    ($field:ident, optional(boxed($type:ty))) => {
        /// Returns the field of the same name, if it is set.
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&$type> {
            self.$field.as_deref()
        }
    };
    ($field:ident, optional(list($($item:tt)+))) => {
        /// Returns the items of the field of the same name, or an empty slice if it is not set.
        #[inline]
        pub fn $field(&self) -> &[$crate::list_item!($($item)+)] {
            self.$field.as_deref().unwrap_or_default()
        }
    };
    ($field:ident, optional($($kind:tt)+)) => {
        /// Returns the field of the same name, if it is set.
        #[inline]
        pub fn $field(&self) -> ::std::option::Option<&$crate::value_type!($($kind)+)> {
            self.$field.as_ref()
        }
    };
    ($field:ident, or($default:expr, $($kind:tt)+)) => { $crate::accessor! { $field, required($($kind)+) } };
    ($field:ident, corrected($correction:expr, $($kind:tt)+)) => { $crate::accessor! { $field, required($($kind)+) } };
    ($field:ident, stream($($kind:tt)+)) => {
        /// Returns the stream. To use the stream, move it out of the field.
        #[inline]
        pub fn $field(&self) -> &$crate::value_type!($($kind)+) {
            &self.$field
        }
    };
    ($field:ident, required(text)) => {
        /// Returns the field of the same name.
        #[inline]
        pub fn $field(&self) -> &str {
            &self.$field
        }
    };
    ($field:ident, required(copy($type:ty))) => {
        /// Returns the field of the same name.
        #[inline]
        pub fn $field(&self) -> $type {
            self.$field
        }
    };
    ($field:ident, required(boxed($type:ty))) => {
        /// Returns the field of the same name.
        #[inline]
        pub fn $field(&self) -> &$type {
            &self.$field
        }
    };
    ($field:ident, required(list($($item:tt)+))) => {
        /// Returns the items of the field of the same name.
        #[inline]
        pub fn $field(&self) -> &[$crate::list_item!($($item)+)] {
            &self.$field
        }
    };
    ($field:ident, required($($kind:tt)+)) => {
        /// Returns the field of the same name.
        #[inline]
        pub fn $field(&self) -> &$crate::value_type!($($kind)+) {
            &self.$field
        }
    };
}

/// Expands to the type of a list's items.
#[doc(hidden)]
#[macro_export]
macro_rules! list_item {
    (text) => {
        ::std::string::String
    };
    ($type:ty) => {
        $type
    };
}
