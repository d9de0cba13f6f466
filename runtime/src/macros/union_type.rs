//! The common part of unions and event streams: one variant per member, and one for unknown members.

/// Defines the type of a union, with its methods and `Debug`. The brackets after a variant contain the kind of its
/// value in parentheses, if it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! union_type {
    (
        $(#[$shape_doc:meta])*
        $name:ident {
            $( $(#[$doc:meta])* $variant:ident [$(($($kind:tt)+))?], $as_variant:ident, $is_variant:ident, [$($flag:ident)*]; )*
        }
    ) => {
        $(#[$shape_doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$doc])* $variant $(($crate::value_type!($($kind)+)))?, )*
            /// A member that this version of the crate does not know. It can be received but not sent.
            #[non_exhaustive]
            Unknown,
        }

        impl $name {
            $(
                $(
                    #[doc = concat!(
                        "Returns the value if this is [`", stringify!($variant), "`](Self::", stringify!($variant),
                        "), and the union itself as the error otherwise."
                    )]
                    #[inline]
                    pub fn $as_variant(&self) -> ::std::result::Result<&$crate::value_type!($($kind)+), &Self> {
                        match self {
                            Self::$variant(value) => ::std::result::Result::Ok(value),
                            _ => ::std::result::Result::Err(self),
                        }
                    }
                )?

                #[doc = concat!("Returns whether this is [`", stringify!($variant), "`](Self::", stringify!($variant), ").")]
                #[inline]
                pub fn $is_variant(&self) -> bool {
                    ::std::matches!(self, Self::$variant { .. })
                }
            )*

            /// Returns whether this is a member that this version of the crate does not know.
            #[inline]
            pub fn is_unknown(&self) -> bool {
                ::std::matches!(self, Self::Unknown)
            }
        }

        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $(
                        Self::$variant $(($crate::payload!(value, $($kind)+)))? => {
                            $crate::debug_variant!(f, $variant, [$($crate::payload!(value, $($kind)+))?], [$($flag)*])
                        }
                    )*
                    Self::Unknown => f.write_str("Unknown"),
                }
            }
        }
    };
}

/// Expands to the identifier of a variant's value. The kind is an argument only to limit the expansion to variants with
/// a value.
#[doc(hidden)]
#[macro_export]
macro_rules! payload {
    ($value:ident, $($kind:tt)+) => {
        $value
    };
}

/// Writes the `Debug` output of a variant.
#[doc(hidden)]
#[macro_export]
macro_rules! debug_variant {
    ($f:ident, $variant:ident, [], $flags:tt) => { $f.write_str(stringify!($variant)) };
    ($f:ident, $variant:ident, [$value:expr], [$($flag:ident)*]) => {{
        let value = $value;
        let _ = value;
        $f.debug_tuple(stringify!($variant)).field($crate::debug_value!(value, [$($flag)*])).finish()
    }};
}
