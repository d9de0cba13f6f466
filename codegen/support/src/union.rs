//! Unions: one of several members; a member that this version does not know is told apart, its value is not kept.

/// A union of the service.
///
/// ```text
/// union! {
///     /// A value of a table.
///     pub enum AttributeValue {
///         /// A text.
///         S(text), as_s, is_s = "S";
///         /// Nothing.
///         Null, as_null, is_null = "NULL";
///     }
/// }
/// ```
///
/// What stands in parentheses is the kind of the value, as in a row of a structure; a member that targets
/// `smithy.api#Unit` has none.
macro_rules! union {
    (
        $(#[$shape_doc:meta])*
        pub enum $name:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($($kind:tt)+))?, $as_variant:ident, $is_variant:ident = $key:literal $(as $format:ty)? $(, $flag:ident)*;
            )*
        }
    ) => {
        $(#[$shape_doc])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$doc])* $variant $((value_type!($($kind)+)))?, )*
            /// A member that this version of the crate does not know. It can be received, and not sent.
            #[non_exhaustive]
            Unknown,
        }

        impl $name {
            $(
                $(
                    #[doc = concat!("The value, if this is [`", stringify!($variant), "`](Self::", stringify!($variant), ").")]
                    pub fn $as_variant(&self) -> ::std::result::Result<&value_type!($($kind)+), &Self> {
                        match self {
                            Self::$variant(value) => ::std::result::Result::Ok(value),
                            _ => ::std::result::Result::Err(self),
                        }
                    }
                )?

                #[doc = concat!("Whether this is [`", stringify!($variant), "`](Self::", stringify!($variant), ").")]
                pub fn $is_variant(&self) -> bool {
                    ::std::matches!(self, Self::$variant { .. })
                }
            )*

            /// Whether this is a member that this version of the crate does not know.
            pub fn is_unknown(&self) -> bool {
                ::std::matches!(self, Self::Unknown)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $(
                        Self::$variant $((payload!(value, $($kind)+)))? => {
                            debug_variant!(f, $variant, [$(payload!(value, $($kind)+))?], [$($flag)*])
                        }
                    )*
                    Self::Unknown => f.write_str("Unknown"),
                }
            }
        }

        impl crate::json::Json for $name {
            fn read(reader: &mut crate::json::Reader<'_>) -> ::std::result::Result<::std::option::Option<Self>, crate::json::Error> {
                if !reader.begin_object()? {
                    return ::std::result::Result::Ok(::std::option::Option::None);
                }
                let mut variant = ::std::option::Option::None;
                while let ::std::option::Option::Some(key) = reader.next_variant(variant.is_some())? {
                    variant = ::std::option::Option::Some(match &*key {
                        $( $key => read_variant!(reader, $variant $(($($kind)+))? $(as $format)?), )*
                        _ => {
                            reader.skip_value()?;
                            Self::Unknown
                        }
                    });
                }
                variant.map(::std::option::Option::Some).ok_or_else(|| reader.error("a union without a member"))
            }

            fn write(&self, writer: &mut crate::json::Writer) {
                writer.begin_object();
                match self {
                    $(
                        Self::$variant $((payload!(value, $($kind)+)))? => {
                            writer.key($key);
                            write_variant!(writer $(, payload!(value, $($kind)+))? $(=> $format)?);
                        }
                    )*
                    Self::Unknown => writer.fail(
                        ::aws_smithy_types::error::operation::SerializationError::unknown_variant(stringify!($name)),
                    ),
                }
                writer.end_object();
            }

            fn size_hint(&self) -> usize {
                match self {
                    $( Self::$variant $((payload!(value, $($kind)+)))? => {
                        $key.len() + 5 + variant_size!($(payload!(value, $($kind)+))? $(=> $format)?)
                    } )*
                    Self::Unknown => 0,
                }
            }
        }

        impl crate::correction::Correct for $name {
            fn corrected() -> ::std::option::Option<Self> {
                ::std::option::Option::Some(Self::Unknown)
            }
        }
    };
}

/// What stands for the value of a variant that has one.
macro_rules! payload {
    ($value:ident, $($kind:tt)+) => { $value };
}

/// What `Debug` shows of a variant.
macro_rules! debug_variant {
    ($f:ident, $variant:ident, [], $flags:tt) => { $f.write_str(stringify!($variant)) };
    ($f:ident, $variant:ident, [$value:expr], [$($flag:ident)*]) => {{
        let _ = $value;
        $f.debug_tuple(stringify!($variant)).field(debug_value!(*$value $(, $flag)*)).finish()
    }};
}

/// Reads the value of a variant.
macro_rules! read_variant {
    ($reader:ident, $variant:ident) => {{
        $reader.skip_value()?;
        Self::$variant
    }};
    ($reader:ident, $variant:ident($($kind:tt)+) $(as $format:ty)?) => {
        Self::$variant(match read_member!($reader $(as $format)?) {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => {
                return ::std::result::Result::Err($reader.error("a member of a union that is null"));
            }
        })
    };
}

/// Writes the value of a variant.
macro_rules! write_variant {
    ($writer:ident) => {{
        $writer.begin_object();
        $writer.end_object();
    }};
    ($writer:ident, $value:expr) => { write_value!($writer, $value) };
    ($writer:ident, $value:expr => $format:ty) => { write_value!($writer, $value, $format) };
}

/// About how many bytes the value of a variant takes.
macro_rules! variant_size {
    () => { 2 };
    ($value:expr) => { value_size!($value) };
    ($value:expr => $format:ty) => { value_size!($value, $format) };
}
