//! The expansion of a row in a builder: setter, optional setter, getter, and its part of `build`.

/// The three builder methods of a member, whose value is in `self.$($place).+`.
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($($place:ident).+, $owner:ident, $(#[$doc:meta])* $field:ident, $set:ident, $get:ident, $optionality:ident $kind:tt) => {
        $crate::setter! { $($place).+, $(#[$doc])* $field, $optionality $kind }

        #[doc = concat!("Sets or clears `", stringify!($field), "` of the [`struct@", stringify!($owner), "`].")]
        #[inline]
        pub fn $set(mut self, input: ::std::option::Option<$crate::taken_type!($optionality $kind)>) -> Self {
            self.$($place).+ = input;
            self
        }

        #[doc = concat!("Returns `", stringify!($field), "` of the [`struct@", stringify!($owner), "`] that has been set so far.")]
        #[inline]
        pub fn $get(&self) -> &::std::option::Option<$crate::taken_type!($optionality $kind)> {
            &self.$($place).+
        }
    };
}

/// The type of a member's value in a builder, inside an `Option`.
#[doc(hidden)]
#[macro_export]
macro_rules! taken_type {
    (optional($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (required($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (corrected($correction:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (or($default:expr, $($kind:tt)+)) => { $crate::value_type!($($kind)+) };
    (stream($($kind:tt)+)) => { $crate::value_type!($($kind)+) };
}

/// The setter of a member. For lists and maps, it adds an item or entry.
#[doc(hidden)]
#[macro_export]
macro_rules! setter {
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, or($default:expr, $($kind:tt)+)) => {
        $crate::setter! { $($place).+, $(#[$doc])* $field, optional($($kind)+) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, corrected($correction:expr, $($kind:tt)+)) => {
        $crate::setter! { $($place).+, $(#[$doc])* $field, optional($($kind)+) }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, required $kind:tt) => {
        $crate::setter! { $($place).+, $(#[$doc])* $field, optional $kind }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, stream $kind:tt) => {
        $crate::setter! { $($place).+, $(#[$doc])* $field, optional $kind }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(text)) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input.into());
            self
        }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(boxed($type:ty))) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::boxed::Box<$type>>) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input.into());
            self
        }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(list(text))) => {
        $(#[$doc])*
        ///
        /// Each call adds one item.
        #[inline]
        pub fn $field(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place).+.get_or_insert_default().push(input.into());
            self
        }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(list($item:ty))) => {
        $(#[$doc])*
        ///
        /// Each call adds one item.
        #[inline]
        pub fn $field(mut self, input: $item) -> Self {
            self.$($place).+.get_or_insert_default().push(input);
            self
        }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(map(text, text))) => {
        $crate::setter! { @map $($place).+, $(#[$doc])* $field, k: impl ::std::convert::Into<::std::string::String> => k.into(),
            v: impl ::std::convert::Into<::std::string::String> => v.into() }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(map(text, $value:ty))) => {
        $crate::setter! { @map $($place).+, $(#[$doc])* $field, k: impl ::std::convert::Into<::std::string::String> => k.into(), v: $value => v }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(map($key:ty, text))) => {
        $crate::setter! { @map $($place).+, $(#[$doc])* $field, k: $key => k, v: impl ::std::convert::Into<::std::string::String> => v.into() }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional(map($key:ty, $value:ty))) => {
        $crate::setter! { @map $($place).+, $(#[$doc])* $field, k: $key => k, v: $value => v }
    };
    (@map $($place:ident).+, $(#[$doc:meta])* $field:ident, $k:ident: $key:ty => $into_key:expr, $v:ident: $value:ty => $into_value:expr) => {
        $(#[$doc])*
        ///
        /// Each call adds one entry.
        #[inline]
        pub fn $field(mut self, $k: $key, $v: $value) -> Self {
            self.$($place).+.get_or_insert_default().insert($into_key, $into_value);
            self
        }
    };
    ($($place:ident).+, $(#[$doc:meta])* $field:ident, optional($($kind:tt)+)) => {
        $(#[$doc])*
        #[inline]
        pub fn $field(mut self, input: $crate::value_type!($($kind)+)) -> Self {
            self.$($place).+ = ::std::option::Option::Some(input);
            self
        }
    };
}

/// The value of a member in `build`.
#[doc(hidden)]
#[macro_export]
macro_rules! built {
    ($value:expr, $owner:ident, $field:ident, optional $kind:tt) => {
        $value
    };
    ($value:expr, $owner:ident, $field:ident, or($default:expr, $($kind:tt)+)) => {
        $value.unwrap_or_else(|| $default)
    };
    ($value:expr, $owner:ident, $field:ident, corrected($correction:expr, $($kind:tt)+)) => {
        $crate::built!($value, $owner, $field, required($($kind)+))
    };
    ($value:expr, $owner:ident, $field:ident, stream(events($($types:ty),+))) => {
        $crate::built!($value, $owner, $field, required ())
    };
    ($value:expr, $owner:ident, $field:ident, stream(sent_events($($types:ty),+))) => {
        $crate::built!($value, $owner, $field, required ())
    };
    ($value:expr, $owner:ident, $field:ident, stream $kind:tt) => { $value.unwrap_or_default() };
    ($value:expr, $owner:ident, $field:ident, required $kind:tt) => {
        $value.ok_or_else(|| {
            ::aws_smithy_types::error::operation::BuildError::missing_field(
                $crate::structure::plain_name(stringify!($field)),
                concat!("`", stringify!($owner), "` cannot be built without it; set it on the builder"),
            )
        })?
    };
}

/// Fills in required members that the service did not send, so that one missing member does not invalidate the whole
/// response (Smithy 2.0, client error correction). The flag `required`, which is the last one, is that of members that can be
/// absent.
#[doc(hidden)]
#[macro_export]
macro_rules! correct {
    ($value:expr, required $kind:tt $flags:tt) => {
        $value.get_or_insert_default();
    };
    ($value:expr, corrected($correction:expr, $($kind:tt)+) $flags:tt) => {
        $value.get_or_insert_with(|| $correction);
    };
    ($value:expr, optional($($kind:tt)+) [required]) => {
        $crate::correct_kind!($value, $($kind)+);
    };
    ($value:expr, $optionality:ident $kind:tt []) => {};
    ($value:expr, $optionality:ident $kind:tt [$flag:tt $($flags:tt)*]) => {
        $crate::correct!($value, $optionality $kind [$($flags)*]);
    };
}

/// Fills in a member by the kind of its value.
#[doc(hidden)]
#[macro_export]
macro_rules! correct_kind {
    ($value:expr, value($type:ty)) => {
        $value = $value.take().or_else(<$type as $crate::correction::Corrected>::corrected);
    };
    ($value:expr, boxed($type:ty)) => {
        $value =
            $value.take().or_else(|| <$type as $crate::correction::Corrected>::corrected().map(::std::boxed::Box::new));
    };
    ($value:expr, $($kind:tt)+) => {
        $value.get_or_insert_default();
    };
}
