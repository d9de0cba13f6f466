//! The expansion of a row in a builder: setter, optional setter, getter, the member's part of `build`, and the value
//! that replaces the member if a response lacks it.

/// Defines the three builder methods of a member, whose value is in `self.$($place).+`. The setter of a list or map
/// adds an item or entry.
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(text)) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input.into());
            self
        }
        $crate::optional_setters! { $($place).+, $set, $get, ::std::string::String }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(copy($type:ty))) => {
        $crate::setters! { $($place).+, $(#[$doc])* $field, $set, $get, optional(value($type)) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(value($type:ty))) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: $type) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input);
            self
        }
        $crate::optional_setters! { $($place).+, $set, $get, $type }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(boxed($type:ty))) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::boxed::Box<$type>>) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input.into());
            self
        }
        $crate::optional_setters! { $($place).+, $set, $get, ::std::boxed::Box<$type> }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(list(text))) => {
        $(#[$doc])*
        ///
        /// Each call adds one item.
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place).+.get_or_insert_default().push(input.into());
            self
        }
        $crate::optional_setters! { $($place).+, $set, $get, ::std::vec::Vec<::std::string::String> }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(list($item:ty))) => {
        $(#[$doc])*
        ///
        /// Each call adds one item.
        #[inline]
        pub fn $field(mut self, input: $item) -> Self {
            self.$($place).+.get_or_insert_default().push(input);
            self
        }
        $crate::optional_setters! { $($place).+, $set, $get, ::std::vec::Vec<$item> }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional(map($($kind:tt)+))) => {
        $crate::entry_setter! { $($place).+, $(#[$doc])* $field, $($kind)+ }
        $crate::optional_setters! { $($place).+, $set, $get, $crate::value_type!(map($($kind)+)) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, optional($($kind:tt)+)) => {
        $crate::setters! { $($place).+, $(#[$doc])* $field, $set, $get, optional(value($crate::value_type!($($kind)+))) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, or($default:expr, $($kind:tt)+)) => {
        $crate::setters! { $($place).+, $(#[$doc])* $field, $set, $get, optional($($kind)+) }
    };
    (
        $($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident,
        corrected($correction:expr, $($kind:tt)+)
    ) => {
        $crate::setters! { $($place).+, $(#[$doc])* $field, $set, $get, optional($($kind)+) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, $optionality:ident $kind:tt) => {
        $crate::setters! { $($place).+, $(#[$doc])* $field, $set, $get, optional $kind }
    };
}

/// Defines the setter of a map, which adds an entry.
#[doc(hidden)]
#[macro_export]
macro_rules! entry_setter {
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, text, text) => {
        $crate::entry_setter! { @ $($place).+, $(#[$doc])* $field, k: impl ::std::convert::Into<::std::string::String> => k.into(),
            v: impl ::std::convert::Into<::std::string::String> => v.into() }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, text, $value:ty) => {
        $crate::entry_setter! { @ $($place).+, $(#[$doc])* $field, k: impl ::std::convert::Into<::std::string::String> => k.into(), v: $value => v }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $key:ty, text) => {
        $crate::entry_setter! { @ $($place).+, $(#[$doc])* $field, k: $key => k, v: impl ::std::convert::Into<::std::string::String> => v.into() }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, $key:ty, $value:ty) => {
        $crate::entry_setter! { @ $($place).+, $(#[$doc])* $field, k: $key => k, v: $value => v }
    };
    (@ $($place:ident).+, $(#[$doc:meta])* $field:ident, $k:ident: $key:ty => $into_key:expr, $v:ident: $value:ty => $into_value:expr) => {
        $(#[$doc])*
        ///
        /// Each call adds one entry.
        #[inline]
        pub fn $field(mut self, $k: $key, $v: $value) -> Self {
            self.$($place).+.get_or_insert_default().insert($into_key, $into_value);
            self
        }
    };
}

/// Defines the optional setter and the getter of a member. Their documentation does not name the member, because that
/// would take a `concat!` for each method.
#[doc(hidden)]
#[macro_export]
macro_rules! optional_setters {
    ($($place:ident).+, $set:ident, $get:ident, $type:ty) => {
        /// Sets the member, or clears it if the value is `None`.
        #[inline]
        pub fn $set(mut self, input: ::std::option::Option<$type>) -> Self {
            self.$($place).+ = input;
            self
        }

        /// Returns the value that has been set so far.
        #[inline]
        pub fn $get(&self) -> &::std::option::Option<$type> {
            &self.$($place).+
        }
    };
}

/// Expands to the type of a member's value in a builder, without the `Option` around it.
#[doc(hidden)]
#[macro_export]
macro_rules! taken_type {
    (optional(text)) => { ::std::string::String };
    (optional(copy($type:ty))) => { $type };
    (optional(value($type:ty))) => { $type };
    (or($default:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (corrected($correction:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    ($optionality:ident($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
}

/// Expands to the value of a member in `build`. If a required member is not set, `build` returns an error.
#[doc(hidden)]
#[macro_export]
macro_rules! built {
    ($($value:ident).+, $owner:ident, $field:ident, optional $kind:tt) => {
        $($value).+
    };
    ($($value:ident).+, $owner:ident, $field:ident, or($default:expr, $($kind:tt)+)) => {
        $($value).+.unwrap_or_else(|| $default)
    };
    ($($value:ident).+, $owner:ident, $field:ident, corrected($correction:expr, $($kind:tt)+)) => {
        $crate::built!($($value).+, $owner, $field, required($($kind)+))
    };
    ($($value:ident).+, $owner:ident, $field:ident, stream(events($($types:ty),+))) => {
        $crate::built!($($value).+, $owner, $field, required ())
    };
    ($($value:ident).+, $owner:ident, $field:ident, stream(sent_events($($types:ty),+))) => {
        $crate::built!($($value).+, $owner, $field, required ())
    };
    ($($value:ident).+, $owner:ident, $field:ident, stream $kind:tt) => { $($value).+.unwrap_or_default() };
    ($($value:ident).+, $owner:ident, $field:ident, required $kind:tt) => {
        $($value).+.ok_or_else(|| {
            ::aws_smithy_types::error::operation::BuildError::missing_field(
                $crate::structure::plain_name(stringify!($field)),
                concat!("`", stringify!($owner), "` cannot be built without it; set it on the builder"),
            )
        })?
    };
}

/// Fills in a required member that the service did not send, so that one missing member does not invalidate the whole
/// response (Smithy 2.0, client error correction). The flag `required`, which always comes last, marks a required
/// member whose field is nevertheless an `Option`.
#[doc(hidden)]
#[macro_export]
macro_rules! correct {
    ($($value:ident).+, optional $kind:tt []) => {};
    ($($value:ident).+, optional $kind:tt [sent $sent:tt]) => {};
    ($($value:ident).+, optional $kind:tt [items $items:tt]) => {};
    ($($value:ident).+, required $kind:tt $flags:tt) => {
        $($value).+.get_or_insert_default();
    };
    ($($value:ident).+, corrected($correction:expr, $($kind:tt)+) $flags:tt) => {
        $($value).+.get_or_insert_with(|| $correction);
    };
    ($($value:ident).+, optional($($kind:tt)+) [required]) => {
        $crate::correct_kind!($($value).+, $($kind)+);
    };
    ($($value:ident).+, $optionality:ident $kind:tt []) => {};
    ($($value:ident).+, $optionality:ident $kind:tt [$flag:tt $($flags:tt)*]) => {
        $crate::correct!($($value).+, $optionality $kind [$($flags)*]);
    };
}

/// Fills in a member that is not set, according to the kind of its value.
#[doc(hidden)]
#[macro_export]
macro_rules! correct_kind {
    ($($value:ident).+, value($type:ty)) => {
        $($value).+ = $($value).+.take().or_else(<$type as $crate::correction::Corrected>::corrected);
    };
    ($($value:ident).+, boxed($type:ty)) => {
        $($value).+ =
            $($value).+.take().or_else(|| <$type as $crate::correction::Corrected>::corrected().map(::std::boxed::Box::new));
    };
    ($($value:ident).+, $($kind:tt)+) => {
        $($value).+.get_or_insert_default();
    };
}
