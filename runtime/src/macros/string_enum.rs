//! Enums whose values are strings; unknown values are kept.

/// Defines an enum of the service.
///
/// ```text
/// string_enum! {
///     /// The order of a listing.
///     pub enum SortOrder {
///         /// Oldest first.
///         Asc = "asc",
///     }
/// }
/// ```
///
/// `: sensitive` follows the name if `Debug` must redact the value.
#[macro_export]
macro_rules! string_enum {
    (
        $(#[$shape_doc:meta])*
        pub enum $name:ident $(: $flag:ident)? {
            $( $(#[$doc:meta])* $variant:ident = $value:literal, )*
        }
    ) => {
        $(#[$shape_doc])*
        ///
        /// When matching, add a wildcard arm, because services add values. See [unknown
        /// values](crate::types#unknown-values).
        #[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$doc])*
                #[doc = concat!("\n`` ", $value, " `` in requests and responses.")]
                $variant,
            )*
            /// A value that this version of the crate does not know; `as_str` returns it.
            #[deprecated(note = "do not match on `Unknown`: use a wildcard arm, and `as_str` for the value")]
            Unknown(crate::primitives::sealed_enum_unknown::UnknownVariantValue),
        }

        #[allow(deprecated)] // `Unknown` is deprecated for users who match on it, not for this code.
        impl $name {
            /// Returns the value as sent in requests and responses.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $value, )*
                    Self::Unknown(value) => &value.0,
                }
            }

            /// Returns every value that this version of the crate knows.
            pub const fn values() -> &'static [&'static str] {
                &[$($value),*]
            }

            /// Parses a value, or returns an error if it is unknown.
            #[inline]
            pub fn try_parse(value: &str) -> ::std::result::Result<Self, crate::error::UnknownVariantError> {
                match Self::from(value) {
                    Self::Unknown(_) => {
                        let value = $crate::debug_value!(value, [$($flag)?]).to_string();
                        ::std::result::Result::Err(crate::error::UnknownVariantError { value })
                    }
                    known => ::std::result::Result::Ok(known),
                }
            }
        }

        #[allow(deprecated)] // As above.
        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::debug_enum! {
                    self, f $(, $flag)?;
                    $( Self::$variant => f.write_str(stringify!($variant)), )*
                    Self::Unknown(value) => f.debug_tuple("Unknown").field(value).finish(),
                }
            }
        }

        #[allow(deprecated)] // As above: an unknown value is kept here.
        impl ::std::convert::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $( $value => Self::$variant, )*
                    other => Self::Unknown(crate::primitives::sealed_enum_unknown::UnknownVariantValue(other.to_owned())),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> ::std::result::Result<Self, <Self as ::std::str::FromStr>::Err> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        #[doc(hidden)]
        impl $crate::correction::Corrected for $name {
            #[inline]
            fn corrected() -> ::std::option::Option<Self> {
                ::std::option::Option::Some(Self::from("no value was set"))
            }
        }

        #[doc(hidden)]
        #[allow(deprecated)] // As above.
        impl $crate::opaque::wipe::Wipe for $name {
            #[inline]
            fn wipe(&mut self) {
                if let Self::Unknown(value) = self {
                    $crate::opaque::wipe::Wipe::wipe(&mut value.0);
                }
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        crate::ext::serde_shape! { string_enum $name [$($flag)?] }

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
                $crate::codec::StructureReader::string(reader, |value| Self::from(value))
            }
        }

        #[doc(hidden)]
        impl $crate::http::text::ToText for $name {
            const QUOTED: bool = true;

            #[inline]
            fn to_text(
                &self,
            ) -> ::std::result::Result<::std::borrow::Cow<'_, str>, ::aws_smithy_types::error::operation::BuildError> {
                ::std::result::Result::Ok(::std::borrow::Cow::Borrowed(self.as_str()))
            }
        }

        #[doc(hidden)]
        impl $crate::http::text::FromText for $name {
            #[inline]
            fn from_text(text: &str) -> ::std::option::Option<Self> {
                ::std::option::Option::Some(Self::from(text))
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
                $crate::codec::StructureWriter::string(writer, self.as_str());
            }

            #[inline]
            fn size_hint(&self) -> usize {
                self.as_str().len() + 2
            }
        }
    };
}

/// Writes the `Debug` output of an enum: its variant, or a redaction if it is sensitive.
#[doc(hidden)]
#[macro_export]
macro_rules! debug_enum {
    ($self:ident, $f:ident; $($arms:tt)*) => { match $self { $($arms)* } };
    ($self:ident, $f:ident, sensitive; $($arms:tt)*) => {
        $f.write_str("*** Sensitive Data Redacted ***")
    };
}
